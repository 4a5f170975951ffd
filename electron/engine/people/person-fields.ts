/** Rules for what may be recorded of a young person directly. */
import { checkUln, normaliseUln } from '../../../shared/domain/uln.ts';
import { checkUpn, normaliseUpn } from '../../../shared/domain/upn.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { personNameKey } from '../../../shared/domain/person-name.ts';
import { refused } from '../store/engine-error.ts';
import type { PersonTable } from '../store/schema.ts';

/** As in the contract's `personFieldsSchema`, any of them. */
export interface PersonPatch {
  localId?: string | undefined;
  upn?: string | undefined;
  uln?: string | undefined;
  surname?: string | undefined;
  forename?: string | undefined;
  preferredName?: string | undefined;
  dateOfBirth?: IsoDate | null | undefined;
  sex?: string | undefined;
  ethnicity?: string | undefined;
  postcode?: string | undefined;
  settingId?: string | null | undefined;
  leadOfficer?: string | undefined;
  contact?: string | undefined;
  consent?: string | undefined;
  notes?: string | undefined;
}

type PersonColumns = Omit<PersonTable, 'id' | 'version' | 'created_at'>;

const emptyPerson: PersonColumns = {
  local_id: '',
  upn: '',
  uln: '',
  surname: '',
  forename: '',
  preferred_name: '',
  name_key: '',
  date_of_birth: null,
  sex: '',
  ethnicity: '',
  postcode: '',
  setting_id: null,
  lead_officer: '',
  contact: '',
  consent: '',
  notes: '',
};

/**
 * The columns of a person after the patch: numbers in the form they are compared in, lines without blanks at the ends.
 * @throws EngineError REFUSED (`upn`, `uln`, `dateOfBirth`, `surname`): says what would be accepted, never what was typed
 */
export function patchedPerson(
  current: PersonColumns | null,
  patch: PersonPatch,
  day: IsoDate,
): PersonColumns {
  const before = current ?? emptyPerson;
  const after: PersonColumns = {
    local_id: patch.localId?.trim() ?? before.local_id,
    upn: patch.upn === undefined ? before.upn : acceptedUpn(patch.upn),
    uln: patch.uln === undefined ? before.uln : acceptedUln(patch.uln),
    surname: patch.surname?.trim() ?? before.surname,
    forename: patch.forename?.trim() ?? before.forename,
    preferred_name: patch.preferredName?.trim() ?? before.preferred_name,
    name_key: before.name_key,
    date_of_birth:
      patch.dateOfBirth === undefined ? before.date_of_birth : acceptedBirth(patch.dateOfBirth, day),
    sex: patch.sex?.trim() ?? before.sex,
    ethnicity: patch.ethnicity?.trim() ?? before.ethnicity,
    postcode: patch.postcode?.trim() ?? before.postcode,
    setting_id: patch.settingId === undefined ? before.setting_id : patch.settingId,
    lead_officer: patch.leadOfficer?.trim() ?? before.lead_officer,
    contact: patch.contact ?? before.contact,
    consent: patch.consent?.trim() ?? before.consent,
    notes: patch.notes ?? before.notes,
  };
  if (after.surname === '' && after.forename === '')
    throw refused('surname', 'Enter a surname or a forename.');
  const name = { surname: after.surname, forename: after.forename };
  if (current === null || patch.surname !== undefined || patch.forename !== undefined) {
    after.name_key = personNameKey(name);
  }
  return after;
}

function acceptedUpn(text: string): string {
  if (normaliseUpn(text) === '') return '';
  const check = checkUpn(text);
  if (check.kind === 'invalid') throw refused('upn', check.message);
  return check.upn;
}

function acceptedUln(text: string): string {
  if (normaliseUln(text) === '') return '';
  const check = checkUln(text);
  if (check.kind === 'invalid') throw refused('uln', check.message);
  return check.uln;
}

function acceptedBirth(dateOfBirth: IsoDate | null, day: IsoDate): IsoDate | null {
  // Ages outside 0 to 25 are unusual, not impossible: the screens point them out, nothing is refused.
  if (dateOfBirth !== null && dateOfBirth > day) {
    throw refused('dateOfBirth', 'Enter a date of birth that is not in the future.');
  }
  return dateOfBirth;
}
