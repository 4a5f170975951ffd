/** What the lists of programmes, work experience and jobs have in common: when it began and ended, and how it stands. */
import type { SpellState } from '../../../shared/contract/work-lists.ts';
import { formatShortDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { StatusBadge, type StatusTone } from '../../components/status-badge.tsx';

interface Spell {
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
}

export const spellDates: readonly DataColumn<Spell>[] = [
  {
    id: 'started',
    heading: 'Started',
    width: 116,
    cell: ({ startedOn }) => startedOn && formatShortDate(startedOn),
  },
  {
    id: 'ended',
    heading: 'Ended',
    width: 116,
    cell: ({ endedOn }) => endedOn && formatShortDate(endedOn),
  },
];

const states: Readonly<Record<SpellState, { words: string; tone: StatusTone }>> = {
  running: { words: 'Running', tone: 'good' },
  ended: { words: 'Ended', tone: 'stopped' },
  'left-early': { words: 'Left early', tone: 'warning' },
  'to-come': { words: 'Still to start', tone: 'info' },
  'not-known': { words: 'Start not recorded', tone: 'neutral' },
};

export const spellState: DataColumn<{ state: SpellState }> = {
  id: 'state',
  heading: 'Now',
  // As wide as the longest words of a state need it.
  width: 152,
  cell: ({ state }) => <StatusBadge tone={states[state].tone}>{states[state].words}</StatusBadge>,
};

/** How a list can be narrowed by its state. Nobody leaves a placement early: it has no planned end. */
export const spellStateOptions = [
  { code: 'running', label: 'Running now' },
  { code: 'ended', label: 'Ended' },
] as const;
export const programmeStateOptions = [
  ...spellStateOptions,
  { code: 'left-early', label: 'Left early' },
] as const;
