import { keyOfName } from './name-keys.ts';
import type { KnownPerson } from './known-person.ts';

/** Finds people by what trackers know them by. Built once; people found on the way are added. */
export class PeopleIndex {
  private readonly byId = new Map<string, KnownPerson>();
  private readonly byUpn = new Map<string, KnownPerson[]>();
  private readonly byUln = new Map<string, KnownPerson[]>();
  private readonly byLocalId = new Map<string, KnownPerson[]>();
  private readonly byNames = new Map<string, KnownPerson[]>();
  private readonly byBirth = new Map<string, KnownPerson[]>();

  get(id: string): KnownPerson | undefined {
    return this.byId.get(id);
  }

  add(person: KnownPerson): void {
    this.byId.set(person.id, person);
    put(this.byUpn, person.upn, person);
    put(this.byUln, person.uln, person);
    put(this.byLocalId, person.localId, person);
    put(this.byNames, unorderedKey(person.surname, person.forename), person);
    put(this.byBirth, person.dateOfBirth ?? '', person);
  }

  /** To be called after something of a person has changed: they are found by the new and still by the old. */
  update(person: KnownPerson): void {
    this.add(person);
  }

  withUpn(upn: string): readonly KnownPerson[] {
    return get(this.byUpn, upn, (person) => person.upn === upn);
  }

  withUln(uln: string): readonly KnownPerson[] {
    return get(this.byUln, uln, (person) => person.uln === uln);
  }

  withLocalId(localId: string): readonly KnownPerson[] {
    return get(this.byLocalId, localId, (person) => person.localId === localId);
  }

  /** People with these two names, in whichever order they are written. */
  withNames(surname: string, forename: string): readonly KnownPerson[] {
    return get(this.byNames, unorderedKey(surname, forename), () => true);
  }

  bornOn(day: string | null): readonly KnownPerson[] {
    return get(this.byBirth, day ?? '', (person) => person.dateOfBirth === day);
  }
}

function unorderedKey(surname: string, forename: string): string {
  const [a, b] = [keyOfName(surname), keyOfName(forename)];
  if (a === '' && b === '') return '';
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const none: readonly KnownPerson[] = [];

function put(map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  if (key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (!list.includes(person)) list.push(person);
}

function get(
  map: ReadonlyMap<string, KnownPerson[]>,
  key: string,
  still: (person: KnownPerson) => boolean,
): readonly KnownPerson[] {
  const found = key === '' ? undefined : map.get(key);
  if (found === undefined) return none;
  // As a rule nobody's numbers and names have changed, and the list is right as it stands.
  return found.every(still) ? found : found.filter(still);
}
