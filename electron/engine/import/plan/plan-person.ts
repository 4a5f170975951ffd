/** What a row says of the young person: names, numbers and setting. */
import { keyOfName } from '../people/name-keys.ts';
import { Draft } from './draft.ts';
import { blankRow, columnsByRecord } from './records-to-tables.ts';
import { addPerson, refreshKnown, type PersonDrafts } from './workspace-snapshot.ts';
import type { RowDrafts } from './row-drafts.ts';

/** What is said of a young person's setting and not of them. */
const ofTheSetting: ReadonlySet<string> = new Set(['settingType', 'settingUrn', 'settingUkprn']);
const sayWhoItIs: ReadonlySet<string> = new Set(['upn', 'uln', 'localId', 'dateOfBirth']);

/** A young person who is added by this row, known from here on to the rows after it. */
export function newPerson(writer: RowDrafts, id: string): PersonDrafts {
  const draft = new Draft('person', id, true, blankRow('person'), { created_at: writer.options.createdAt });
  draft.begunIn = writer.turn;
  return addPerson(writer.snapshot, draft);
}

/** Whether another young person has this number already: a UPN or a ULN belongs to one person. */
function isSomebodyElses(writer: RowDrafts, person: PersonDrafts, name: string, value: string): boolean {
  if (person.draft.get(name) === value) return false;
  const { index } = writer.snapshot;
  const owners = name === 'upn' ? index.withUpn(value) : name === 'uln' ? index.withUln(value) : [];
  return owners.some((owner) => owner.id !== person.draft.id);
}

function keepNumber(
  writer: RowDrafts,
  person: PersonDrafts,
  name: string,
  value: string,
  column: number | null,
): void {
  const number = name.toUpperCase();
  writer.keepAdditional(person, number, value);
  writer.warn(
    column,
    value,
    `Another young person has this ${number} already, and a ${number} belongs to one person. It is kept as additional information: correct it, or merge the two if they are one.`,
  );
}

/**
 * Puts what a row says of the young person into their record; a number that is somebody else's already is not taken
 * over.
 */
export function planPerson(writer: RowDrafts, person: PersonDrafts): void {
  const { draft } = person;
  writer.touch(draft);
  const [surnameBefore, forenameBefore] = [draft.get('surname'), draft.get('forename')];
  let identityChanged = draft.isNew;
  for (const [name, value] of writer.row.person) {
    if (ofTheSetting.has(name)) continue;
    const columnNumber = writer.row.personColumns.get(name) ?? null;
    if (name === 'setting') {
      const setting = writer.named('setting', String(value));
      if (setting) {
        writer.set(draft, 'setting_id', setting.id, 'person.setting', columnNumber);
        if (draft.get('setting_id') === setting.id) {
          writer.nameSettingType(
            setting,
            writer.row.person.get('settingType'),
            writer.row.personColumns.get('settingType') ?? null,
          );
        }
      }
      continue;
    }
    const column = columnsByRecord.person[name];
    if (!column) continue;
    if (name === 'surname' || name === 'forename') setName(writer, person, name, String(value), columnNumber);
    else if (name === 'contact' || name === 'notes')
      writer.addText(draft, column, String(value), `person.${name}`, columnNumber);
    else if (isSomebodyElses(writer, person, name, String(value)))
      keepNumber(writer, person, name, String(value), columnNumber);
    else writer.set(draft, column, value, `person.${name}`, columnNumber);
    if (sayWhoItIs.has(name)) identityChanged = true;
  }
  const isRenamed = surnameBefore !== draft.get('surname') || forenameBefore !== draft.get('forename');
  if (isRenamed || draft.get('name_key') === '') {
    // As `personNameKey` does it, from keys that are remembered.
    const key = `${keyOfName(String(draft.get('surname')))} ${keyOfName(String(draft.get('forename')))}`;
    if (draft.get('name_key') !== key) draft.set('name_key', key);
    identityChanged = true;
  }
  if (identityChanged) refreshKnown(writer.snapshot, person);
  planSettingNumbers(writer, draft);
  if (!writer.row.person.has('setting') && writer.row.person.has('settingType')) {
    const setting = String(draft.get('setting_id') ?? '');
    const known = [...writer.snapshot.named.setting.values()].find((it) => it.id === setting);
    if (known)
      writer.nameSettingType(
        known,
        writer.row.person.get('settingType'),
        writer.row.personColumns.get('settingType') ?? null,
      );
  }
}

/**
 * The URN and UKPRN of the current setting: of the one the row names; where it names none, of the one they belong to. A
 * setting that is recorded without numbers may be the very same, so it stays and a person is told.
 */
function planSettingNumbers(writer: RowDrafts, draft: Draft): void {
  const urn = String(writer.row.person.get('settingUrn') ?? '');
  const ukprn = String(writer.row.person.get('settingUkprn') ?? '');
  if (urn === '' && ukprn === '') return;
  const number = writer.row.personColumns.get(urn === '' ? 'settingUkprn' : 'settingUrn') ?? null;
  const field = urn === '' ? 'person.settingUkprn' : 'person.settingUrn';
  const current = writer.namedById(String(draft.get('setting_id') ?? ''));
  let setting = current;
  if (!writer.row.person.has('setting')) {
    const words = urn === '' ? `UKPRN ${ukprn}` : `URN ${urn}`;
    const isUnnumbered = current !== undefined && current.get('urn') === '' && current.get('ukprn') === '';
    if (isUnnumbered && !current.isNew) {
      writer.warn(
        number,
        words,
        `${writer.shown('setting_id', current.id)} is recorded without a number. Nothing says whether it is the same, so it stays; the number is kept as additional information.`,
      );
      writer.keepAdditional(personOf(writer, draft), 'Number of the current setting', words);
      return;
    }
    setting = settingNumbered(writer, urn, ukprn) ?? writer.named('setting', words) ?? undefined;
    if (setting) writer.set(draft, 'setting_id', setting.id, field, number);
    if (!setting || draft.get('setting_id') !== setting.id) return;
  }
  if (!setting) return;
  if (urn !== '') writer.set(setting, 'urn', urn, 'person.settingUrn', number);
  if (ukprn !== '') writer.set(setting, 'ukprn', ukprn, 'person.settingUkprn', number);
}

function settingNumbered(writer: RowDrafts, urn: string, ukprn: string): Draft | undefined {
  const settings = [...writer.snapshot.named.setting.values()];
  return (
    settings.find((it) => urn !== '' && it.get('urn') === urn) ??
    settings.find((it) => ukprn !== '' && it.get('ukprn') === ukprn && (urn === '' || it.get('urn') === ''))
  );
}

function personOf(writer: RowDrafts, draft: Draft): PersonDrafts {
  const person = writer.snapshot.people.get(draft.id);
  if (!person) throw new RangeError('A person who is planned is in the snapshot');
  return person;
}

/** The same name in another spelling is no change, unless the new spelling has the accents the old one lacks. */
function setName(
  writer: RowDrafts,
  person: PersonDrafts,
  name: 'surname' | 'forename',
  value: string,
  column: number | null,
): void {
  const { draft } = person;
  const current = String(draft.get(name) ?? '');
  if (current !== '' && keyOfName(current) === keyOfName(value)) {
    if (richness(value) > richness(current) && !writer.isTyped(draft, name))
      writer.set(draft, name, value, `person.${name}`, column);
    return;
  }
  if (current !== '') {
    const [surname, forename] = [String(draft.get('surname')), String(draft.get('forename'))].map(keyOfName);
    const own = keyOfName(value);
    // Written in swapped order, or with fewer of the forenames: nothing new is said.
    if (own === (name === 'surname' ? forename : surname)) return;
    if (name === 'forename' && keyOfName(current).startsWith(own) && current.split(/[\s-]/)[0] === value)
      return;
  }
  writer.set(draft, name, value, `person.${name}`, column);
}

/** Accents, capitals and hyphens: how much a spelling says beyond its plain letters. */
function richness(name: string): number {
  return [...name].filter((letter) => !/[a-z ]/.test(letter)).length;
}
