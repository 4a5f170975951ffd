import type { PathwayRow } from '../../../shared/contract/pathway.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { curriculumYearOf } from '../people/person-clock.ts';

export interface WhoseRow {
  person_id: string;
  surname: string;
  forename: string;
  date_of_birth: IsoDate | null;
  lead_officer: string;
  setting_name: string | null;
  taught_year: number | null;
}

/** What every list says of whose it is. */
export function whose(
  row: WhoseRow,
  day: IsoDate,
): Pick<PathwayRow, 'personId' | 'surname' | 'forename' | 'curriculumYear' | 'settingName' | 'leadOfficer'> {
  return {
    personId: row.person_id,
    surname: row.surname,
    forename: row.forename,
    curriculumYear: curriculumYearOf(row.date_of_birth, row.taught_year, day),
    settingName: row.setting_name ?? '',
    leadOfficer: row.lead_officer,
  };
}
