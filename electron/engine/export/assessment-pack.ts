/** What an assessment pack prints. */
import type { PackPart } from '../../../shared/contract/assessment-packs.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';

export interface AssessmentPackData {
  authorityName: string;
  documentId: string;
  preparedOn: IsoDate;
  people: readonly Person[];
  /** In the order in which they are printed. */
  parts: readonly PackPart[];
  isLargePrint: boolean;
  withContact: boolean;
  withNotes: boolean;
}
