import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import type { ReportAction } from './toolkit-report.ts';

/** A day as people write it, "3 September 2026", or nothing when it is not known. */
export function formatDay(day: IsoDate | null): string {
  return day === null ? '' : formatDate(day);
}

/** The same, never broken at the end of a line. */
export function formatUnbrokenDay(day: IsoDate | null): string {
  return formatDay(day).replaceAll(' ', '\u00a0');
}

/** "Lead: A. Example; Due: 3 September 2026; Status: In progress". Only what is known. */
export function actionDetails(action: ReportAction): string {
  const lead = action.lead.trim();
  return [
    lead === '' ? '' : `Lead: ${lead}`,
    action.dueOn === null ? '' : `Due: ${formatUnbrokenDay(action.dueOn)}`,
    action.statusLabel === '' ? '' : `Status: ${action.statusLabel}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
