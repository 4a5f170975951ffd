/** A young person as the import needs to know them: whoever is in the data file, or was found earlier in this file. */
export interface KnownPerson {
  id: string;
  upn: string;
  uln: string;
  localId: string;
  surname: string;
  forename: string;
  dateOfBirth: string | null;
}

/** What a row says of whom it is about. '' and null where it says nothing. */
export type Identity = Omit<KnownPerson, 'id'>;

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
  };
}
