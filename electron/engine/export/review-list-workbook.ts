/** The list of next reviews, as it is narrowed, as a workbook to work on. */
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { officialSensitive } from './people-workbook.ts';
import type { WorkbookModel } from './workbook/sheets.ts';

export interface ReviewListRow {
  readonly surname: string;
  readonly forename: string;
  readonly localId: string;
  readonly curriculumYear: number | null;
  readonly settingName: string;
  readonly leadOfficer: string;
  readonly dueOn: IsoDate;
  readonly countedFrom: { readonly what: 'plan' | 'review'; readonly on: IsoDate };
  readonly recordedDueOn: IsoDate | null;
  readonly meetingOn: IsoDate | null;
}

export interface ReviewListData {
  readonly authorityName: string;
  /** Which reviews, as a sentence. */
  readonly about: string;
  readonly rows: readonly ReviewListRow[];
  readonly documentId: string;
  readonly preparedOn: IsoDate;
}

const title = 'Next annual reviews';

const day = (value: IsoDate | null) => (value === null ? null : { day: value });

/** The list of reviews as it is seen, as a workbook of one table. */
export function reviewListWorkbook(data: ReviewListData): WorkbookModel {
  return {
    title,
    owner: data.authorityName,
    attribution: 'Made with SEND Pathways',
    documentId: data.documentId,
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sheets: [
      {
        kind: 'table',
        name: title,
        title,
        introduction: [`${officialSensitive}. ${data.about}`],
        columns: [
          { heading: 'Surname', width: 20 },
          { heading: 'Forename', width: 18 },
          { heading: 'Local number', width: 15 },
          { heading: 'Year', width: 8 },
          { heading: 'Setting', width: 30 },
          { heading: 'Lead officer', width: 20 },
          { heading: 'Review due by', width: 19 },
          { heading: 'Twelve months from', width: 24 },
          { heading: 'Counted from', width: 19 },
          { heading: 'Day due in your records', width: 19 },
          { heading: 'Next meeting', width: 19 },
        ],
        rows: data.rows.map((row) => ({
          values: [
            row.surname,
            row.forename,
            row.localId,
            row.curriculumYear,
            row.settingName,
            row.leadOfficer,
            day(row.dueOn),
            row.countedFrom.what === 'plan' ? 'the start of the EHC plan' : 'the last review',
            day(row.countedFrom.on),
            day(row.recordedDueOn),
            day(row.meetingOn),
          ],
        })),
        frozenColumns: 2,
        hasFilter: true,
        notes: [
          'Review due by: the last permissible day, twelve months from the last review or the start of the plan (Children and Families Act 2014, section 44). A meeting that is not arranged is blank.',
        ],
      },
    ],
  };
}
