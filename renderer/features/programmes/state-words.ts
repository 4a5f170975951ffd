import type { SpellState } from '../../../shared/contract/work-lists.ts';
import type { StatusTone } from '../../components/status-badge.tsx';

export const stateWords: Readonly<Record<SpellState, string>> = {
  running: 'Running',
  ended: 'Ended',
  'left-early': 'Left early',
  'to-come': 'Still to start',
  'not-known': 'Start not recorded',
};
export const stateTones: Readonly<Record<SpellState, StatusTone>> = {
  running: 'good',
  ended: 'stopped',
  'left-early': 'warning',
  'to-come': 'info',
  'not-known': 'neutral',
};
