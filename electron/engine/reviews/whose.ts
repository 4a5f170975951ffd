/** What every list of reviews says of whose review it is. */
import type { DueReview } from '../../../shared/contract/reviews.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { curriculumYearOf } from '../people/person-clock.ts';
import type { ClockRow } from './reviews.repository.ts';

type Whose = Pick<
  DueReview,
  'personId' | 'surname' | 'forename' | 'curriculumYear' | 'settingName' | 'leadOfficer'
>;

/** @param day the day on which the year group is the one said */
export function whose(row: ClockRow, day: IsoDate): Whose {
  return {
    personId: row.id,
    surname: row.surname,
    forename: row.forename,
    curriculumYear: curriculumYearOf(row.date_of_birth, row.taught_year, day),
    settingName: row.setting_name ?? '',
    leadOfficer: row.lead_officer,
  };
}
