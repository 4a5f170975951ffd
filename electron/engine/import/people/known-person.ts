import { checkUln } from '../../../../shared/domain/uln.ts';
import { checkUpn } from '../../../../shared/domain/upn.ts';

/** A young person as the import needs to know them: whoever is in the data file, or was found earlier in this file. */
export interface KnownPerson {
  id: string;
  upn: string;
  uln: string;
  localId: string;
  surname: string;
  forename: string;
  dateOfBirth: string | null;
  /** The UPN is valid and not a temporary one: nobody else has it, and its owner has no other. */
  lastingUpn: boolean;
  validUln: boolean;
  /** Found in this very import, not in the data file. */
  isNew: boolean;
}

/** What a row says of whom it is about. '' and null where it says nothing. */
export type Identity = Omit<KnownPerson, 'id' | 'isNew'>;

/** Who a row is about, of its cells by field (`upn`, `surname` …); what is missing is '' or null. */
export function identityOf(person: ReadonlyMap<string, string | number>): Identity {
  const text = (key: string) => {
    const value = person.get(key);
    return value === undefined ? '' : String(value);
  };
  return {
    upn: text('upn'),
    uln: text('uln'),
    localId: text('localId'),
    surname: text('surname'),
    forename: text('forename'),
    dateOfBirth: text('dateOfBirth') || null,
    ...proofs(text('upn'), text('uln')),
  };
}

/** What a UPN and a ULN prove. */
export function proofs(upn: string, uln: string): Pick<KnownPerson, 'lastingUpn' | 'validUln'> {
  const check = upn === '' ? null : checkUpn(upn);
  return {
    lastingUpn: check?.kind === 'valid' && !check.temporary,
    validUln: uln !== '' && checkUln(uln).kind === 'valid',
  };
}
