import { keyOfName } from '../people/name-keys.ts';
import { findCode } from '../../../../shared/content/codes/code-list.ts';
import { settingTypes } from '../../../../shared/content/codes/setting-type.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { planSpell } from '../../../../shared/domain/plan-rules.ts';
import { checkDueOn, type CheckWeeks } from '../../../../shared/domain/job-checks.ts';
import { findOverlap, overlapWords, ruleWords } from '../../../../shared/domain/work-rules.ts';
import { overlaps } from '../../pathway/spell-rules.ts';
import { cellText } from '../cell-text.ts';
import { type NamedRecordKind, type PartOfRecord, type RecordKind, recordLabels } from '../fields/field.ts';
import type { CandidateRecord, InterpretedRow, RowProblem, Value } from '../rows/interpreted-row.ts';
import { findField } from '../fields/registry.ts';
import { Draft, type Cell } from './draft.ts';
import { asStored, blankRow, columnsByRecord, isPutTogether } from './records-to-tables.ts';
import { newId } from './new-id.ts';
import { samePlan, sameReview, sameSpell } from './same-event.ts';
import {
  addPart,
  addPerson,
  namedTables,
  partTables,
  refreshKnown,
  type NamedTable,
  type PersonDrafts,
  type PersonTable,
  type WorkspaceSnapshot,
} from './workspace-snapshot.ts';

/** What a row does to one column of an existing row. `kept` when the value of the data file stays. */
export interface FieldChange {
  column: string;
  before: Cell;
  after: Cell;
  kept: boolean;
}

/** What a row does to one row of the data file. */
export interface RecordTouch {
  draft: Draft;
  state: 'new' | 'changed' | 'unchanged';
  fields: readonly FieldChange[];
}

/** Which of two values holds when the file and the data file differ. */
export type Wins = 'newer-file' | 'keep-mine' | 'only-blanks';

export interface PlanOptions {
  /** Where additional information says that it comes from. */
  source: string;
  createdAt: string;
  /** By field id; what is not here follows the newer file. */
  wins: ReadonlyMap<string, Wins>;
  /** A person has said that this row's values replace what people typed. */
  fileWins: boolean;
  /** The ISO day of the import: what cannot have happened yet is not brought in as if it had. */
  today: string;
}

/**
 * Puts what a row says into the drafts: of the young person, of each record it feeds. Blank never clears; the same
 * value changes nothing; a value that a person typed stays, and a warning says so.
 *
 * @param personId the person's id; a new person is begun with it
 */
export function planRow(
  snapshot: WorkspaceSnapshot,
  row: InterpretedRow,
  personId: string,
  options: PlanOptions,
): { person: PersonDrafts; touches: RecordTouch[]; problems: RowProblem[] } {
  return new RowPlanner(snapshot, row, options).plan(personId);
}

/**
 * Puts a row of a list of employers or job coaches into the drafts: the one of that name, or a new one. What fits no field
 * goes into its notes. The name itself stays as it is recorded.
 * @param name as the row has it; not blank
 */
export function planListRow(
  snapshot: WorkspaceSnapshot,
  row: InterpretedRow,
  list: NamedRecordKind,
  name: string,
  options: PlanOptions,
): { touches: RecordTouch[]; problems: RowProblem[] } {
  return new RowPlanner(snapshot, row, options).planListRow(list, name);
}

let turns = 0;

function nextTurn(): number {
  turns += 1;
  return turns;
}

/** Nearly every row is new or unchanged, so they share one list of no changes. */
const noFields: readonly FieldChange[] = [];

/** Adds to what a row does to the fields of one row of the data file. */
export function addField(touch: RecordTouch, field: FieldChange): void {
  touch.fields = [...touch.fields, field];
}

const nothingNamed: Readonly<Record<string, Draft | null>> = {};
/** What is said of a young person's setting and not of them. */
const ofTheSetting: ReadonlySet<string> = new Set(['settingType', 'settingUrn', 'settingUkprn']);
const sayWhoItIs: ReadonlySet<string> = new Set(['upn', 'uln', 'localId', 'dateOfBirth']);

/** The ids of a record's fields by their last part, put together once and not for every cell. */
const fieldIds = new Map<RecordKind, Readonly<Record<string, string>>>();

function fieldsOf(record: RecordKind): Readonly<Record<string, string>> {
  const known = fieldIds.get(record);
  if (known) return known;
  const names = Object.keys(columnsByRecord[record]);
  const ids = Object.fromEntries(names.map((name) => [name, `${record}.${name}`]));
  fieldIds.set(record, ids);
  return ids;
}

class RowPlanner {
  private readonly snapshot: WorkspaceSnapshot;
  private readonly row: InterpretedRow;
  private readonly options: PlanOptions;
  private readonly touches: RecordTouch[] = [];
  /** By which a draft is known to have been begun or touched by this very row. */
  private readonly turn = nextTurn();
  private readonly problems: RowProblem[] = [];
  /** The job coaches that the row names. */
  private readonly jobCoaches: Draft[] = [];

  constructor(snapshot: WorkspaceSnapshot, row: InterpretedRow, options: PlanOptions) {
    this.snapshot = snapshot;
    this.row = row;
    this.options = options;
  }

  plan(personId: string): { person: PersonDrafts; touches: RecordTouch[]; problems: RowProblem[] } {
    const person = this.snapshot.people.get(personId) ?? this.newPerson(personId);
    this.planPerson(person);
    const employers: Draft[] = [];
    for (const record of this.row.records) {
      switch (record.record) {
        case 'need':
          this.planNeeds(person, record);
          break;
        case 'plan':
          this.planEhcPlan(person, record);
          break;
        case 'year':
          this.planYear(person, record);
          break;
        case 'vocational-profile':
          this.planVocationalProfile(person, record);
          break;
        case 'review':
          this.planReview(person, record);
          break;
        case 'experience':
          employers.push(...this.planExperience(person, record));
          break;
        case 'programme':
          employers.push(...this.planProgramme(person, record));
          break;
        case 'job':
          employers.push(...this.planJob(person, record));
          break;
        case 'voluntary':
          employers.push(...this.planVoluntaryWork(person, record));
          break;
        case 'pathway':
          this.planStage(person, record);
          break;
        default:
      }
    }
    for (const record of this.row.records) {
      if (record.record === 'employer') this.planNamed(person, employers, record, 'employer');
      if (record.record === 'job-coach') this.planNamed(person, this.jobCoaches, record, 'job coach');
    }
    for (const { heading, value } of this.row.additional) this.planAdditional(person, heading, value);
    return { person, touches: this.touches, problems: this.problems };
  }

  planListRow(list: NamedRecordKind, name: string): { touches: RecordTouch[]; problems: RowProblem[] } {
    const draft = this.named(list === 'employer' ? 'employer' : 'job_coach', name);
    if (!draft) throw new RangeError('A row of a list has a name');
    this.touch(draft);
    for (const record of this.row.records) {
      if (record.record !== list) continue;
      record.values.delete('name');
      this.setAll(draft, record);
    }
    for (const { heading, value } of this.row.additional)
      this.addText(draft, 'notes', `${heading}: ${value}`, `${list}.notes`, null);
    return { touches: this.touches, problems: this.problems };
  }

  private newPerson(id: string): PersonDrafts {
    const draft = new Draft('person', id, true, blankRow('person'), { created_at: this.options.createdAt });
    draft.begunIn = this.turn;
    return addPerson(this.snapshot, draft);
  }

  /** Whether another young person has this number already: a UPN or a ULN belongs to one person. */
  private isSomebodyElses(person: PersonDrafts, name: string, value: string): boolean {
    if (person.draft.get(name) === value) return false;
    const { index } = this.snapshot;
    const owners = name === 'upn' ? index.withUpn(value) : name === 'uln' ? index.withUln(value) : [];
    return owners.some((owner) => owner.id !== person.draft.id);
  }

  private keepNumber(person: PersonDrafts, name: string, value: string, column: number | null): void {
    const number = name.toUpperCase();
    this.planAdditional(person, number, value);
    this.warn(
      column,
      value,
      `Another young person has this ${number} already, and a ${number} belongs to one person. It is kept as additional information: correct it, or merge the two if they are one.`,
    );
  }

  private planPerson(person: PersonDrafts): void {
    const { draft } = person;
    this.touch(draft);
    const [surnameBefore, forenameBefore] = [draft.get('surname'), draft.get('forename')];
    let identityChanged = draft.isNew;
    for (const [name, value] of this.row.person) {
      if (ofTheSetting.has(name)) continue;
      const columnNumber = this.row.personColumns.get(name) ?? null;
      if (name === 'setting') {
        const setting = this.named('setting', String(value));
        if (setting) {
          this.set(draft, 'setting_id', setting.id, 'person.setting', columnNumber);
          if (draft.get('setting_id') === setting.id) {
            this.nameSettingType(
              setting,
              this.row.person.get('settingType'),
              this.row.personColumns.get('settingType') ?? null,
            );
          }
        }
        continue;
      }
      const column = columnsByRecord.person[name];
      if (!column) continue;
      if (name === 'surname' || name === 'forename') this.setName(person, name, String(value), columnNumber);
      else if (name === 'contact' || name === 'notes')
        this.addText(draft, column, String(value), `person.${name}`, columnNumber);
      else if (this.isSomebodyElses(person, name, String(value)))
        this.keepNumber(person, name, String(value), columnNumber);
      else this.set(draft, column, value, `person.${name}`, columnNumber);
      if (sayWhoItIs.has(name)) identityChanged = true;
    }
    const isRenamed = surnameBefore !== draft.get('surname') || forenameBefore !== draft.get('forename');
    if (isRenamed || draft.get('name_key') === '') {
      // As `personNameKey` does it, from keys that are remembered.
      const key = `${keyOfName(String(draft.get('surname')))} ${keyOfName(String(draft.get('forename')))}`;
      if (draft.get('name_key') !== key) draft.set('name_key', key);
      identityChanged = true;
    }
    if (identityChanged) refreshKnown(this.snapshot, person);
    this.planSettingNumbers(draft);
    if (!this.row.person.has('setting') && this.row.person.has('settingType')) {
      const setting = String(draft.get('setting_id') ?? '');
      const known = [...this.snapshot.named.setting.values()].find((it) => it.id === setting);
      if (known)
        this.nameSettingType(
          known,
          this.row.person.get('settingType'),
          this.row.personColumns.get('settingType') ?? null,
        );
    }
  }

  /**
   * The URN and UKPRN of the current setting: of the one the row names; where it names none, of the one they belong to. A
   * setting that is recorded without numbers may be the very same, so it stays and a person is told.
   */
  private planSettingNumbers(draft: Draft): void {
    const urn = String(this.row.person.get('settingUrn') ?? '');
    const ukprn = String(this.row.person.get('settingUkprn') ?? '');
    if (urn === '' && ukprn === '') return;
    const number = this.row.personColumns.get(urn === '' ? 'settingUkprn' : 'settingUrn') ?? null;
    const field = urn === '' ? 'person.settingUkprn' : 'person.settingUrn';
    const current = this.namedById(String(draft.get('setting_id') ?? ''));
    let setting = current;
    if (!this.row.person.has('setting')) {
      const words = urn === '' ? `UKPRN ${ukprn}` : `URN ${urn}`;
      const isUnnumbered = current !== undefined && current.get('urn') === '' && current.get('ukprn') === '';
      if (isUnnumbered && !current.isNew) {
        this.warn(
          number,
          words,
          `${this.shown('setting_id', current.id)} is recorded without a number. Nothing says whether it is the same, so it stays; the number is kept as additional information.`,
        );
        this.planAdditional(this.personOf(draft), 'Number of the current setting', words);
        return;
      }
      setting = this.settingNumbered(urn, ukprn) ?? this.named('setting', words) ?? undefined;
      if (setting) this.set(draft, 'setting_id', setting.id, field, number);
      if (!setting || draft.get('setting_id') !== setting.id) return;
    }
    if (!setting) return;
    if (urn !== '') this.set(setting, 'urn', urn, 'person.settingUrn', number);
    if (ukprn !== '') this.set(setting, 'ukprn', ukprn, 'person.settingUkprn', number);
  }

  private settingNumbered(urn: string, ukprn: string): Draft | undefined {
    const settings = [...this.snapshot.named.setting.values()];
    return (
      settings.find((it) => urn !== '' && it.get('urn') === urn) ??
      settings.find((it) => ukprn !== '' && it.get('ukprn') === ukprn && (urn === '' || it.get('urn') === ''))
    );
  }

  private personOf(draft: Draft): PersonDrafts {
    const person = this.snapshot.people.get(draft.id);
    if (!person) throw new RangeError('A person who is planned is in the snapshot');
    return person;
  }

  /** The same name in another spelling is no change, unless the new spelling has the accents the old one lacks. */
  private setName(
    person: PersonDrafts,
    name: 'surname' | 'forename',
    value: string,
    column: number | null,
  ): void {
    const { draft } = person;
    const current = String(draft.get(name) ?? '');
    if (current !== '' && keyOfName(current) === keyOfName(value)) {
      if (richness(value) > richness(current) && !this.isTyped(draft, name))
        this.set(draft, name, value, `person.${name}`, column);
      return;
    }
    if (current !== '') {
      const [surname, forename] = [String(draft.get('surname')), String(draft.get('forename'))].map(
        keyOfName,
      );
      const own = keyOfName(value);
      // Written in swapped order, or with fewer of the forenames: nothing new is said.
      if (own === (name === 'surname' ? forename : surname)) return;
      if (name === 'forename' && keyOfName(current).startsWith(own) && current.split(/[\s-]/)[0] === value)
        return;
    }
    this.set(draft, name, value, `person.${name}`, column);
  }

  private planNeeds(person: PersonDrafts, record: CandidateRecord): void {
    for (const [rank, name] of ['first', 'second', 'third'].entries()) {
      const code = record.values.get(name);
      if (code === undefined) continue;
      const need =
        person.rows.person_need.find((it) => it.get('rank') === rank + 1) ??
        this.newRow(person, 'person_need', { rank: rank + 1 });
      this.touch(need);
      this.set(need, 'code', code, `need.${name}`, record.columns.get(name) ?? null);
    }
  }

  private planEhcPlan(person: PersonDrafts, record: CandidateRecord): void {
    const startedOn = text(record.values.get('startedOn'));
    const plans = person.rows.ehc_plan;
    let plan = samePlan(plans, startedOn);
    if (!plan) {
      const own = planSpell(startedOn, text(record.values.get('ceasedOn')));
      const overlapping = findOverlap(
        own,
        plans.map((it) => planSpell(day(it.get('started_on')), day(it.get('ceased_on')))),
      );
      if (overlapping) {
        const since = overlapping.startedOn;
        this.warn(
          record.columns.get('startedOn') ?? null,
          startedOn === null ? '' : formatDate(startedOn),
          `There is an EHC plan already${since === null ? '' : ` that started on ${formatDate(since)}`}; this one is added beside it.`,
        );
      }
      plan = this.newRow(person, 'ehc_plan', {});
    }
    this.setAll(plan, record);
  }

  private planYear(person: PersonDrafts, record: CandidateRecord): void {
    if (record.year === null) return;
    const year =
      person.rows.person_year.find((it) => it.get('academic_year') === record.year) ??
      this.newRow(person, 'person_year', { academic_year: record.year });
    this.touch(year);
    const taught = record.values.get('taughtYear');
    if (taught !== undefined)
      this.set(year, 'taught_year', taught, 'year.taughtYear', record.columns.get('taughtYear') ?? null);
    const name = record.values.get('setting');
    const setting = name === undefined ? null : this.named('setting', String(name));
    if (setting) {
      this.set(year, 'setting_id', setting.id, 'year.setting', record.columns.get('setting') ?? null);
      if (year.get('setting_id') === setting.id) {
        this.nameSettingType(
          setting,
          record.values.get('settingType'),
          record.columns.get('settingType') ?? null,
        );
      }
    }
  }

  /** The profile of that day, else the one there is: a yes after a no is the same profile, now made. */
  private planVocationalProfile(person: PersonDrafts, record: CandidateRecord): void {
    const profiles = person.rows.vocational_profile;
    const recordedOn = text(record.values.get('recordedOn'));
    const same =
      recordedOn === null
        ? profiles
            .toSorted((a, b) =>
              String(a.get('recorded_on') ?? '').localeCompare(String(b.get('recorded_on') ?? '')),
            )
            .at(-1)
        : (profiles.find((it) => it.get('recorded_on') === recordedOn) ??
          profiles.find((it) => it.get('recorded_on') === null));
    this.setAll(same ?? this.newRow(person, 'vocational_profile', {}), record);
  }

  private planReview(person: PersonDrafts, record: CandidateRecord): void {
    const review =
      sameReview(person.rows.annual_review, record.values) ?? this.newRow(person, 'annual_review', {});
    this.setAll(review, record);
    this.planParts(review, record);
  }

  private planExperience(person: PersonDrafts, record: CandidateRecord): Draft[] {
    const employer = this.named('employer', text(record.values.get('employer')) ?? '');
    const jobCoach = this.namedCoach(record);
    const startedOn = text(record.values.get('startedOn'));
    const spell =
      sameSpell(person.rows.work_experience, 'employer_id', employer?.id ?? null, startedOn) ??
      this.newRow(person, 'work_experience', {});
    this.setAll(spell, record, { employer, jobCoach });
    return employer ? [employer] : [];
  }

  private planProgramme(person: PersonDrafts, record: CandidateRecord): Draft[] {
    const host = this.named('employer', text(record.values.get('hostEmployer')) ?? '');
    const jobCoach = this.namedCoach(record);
    const startedOn = text(record.values.get('startedOn'));
    const programmes = person.rows.programme;
    let programme = sameSpell(programmes, 'kind', text(record.values.get('kind')), startedOn);
    if (!programme) {
      programme = this.newRow(person, 'programme', { kind: String(record.values.get('kind')) });
      this.warnOfOverlap(programmes, programme, record);
    }
    this.setAll(programme, record, { hostEmployer: host, jobCoach });
    return host ? [host] : [];
  }

  private warnOfOverlap(programmes: readonly Draft[], own: Draft, record: CandidateRecord): void {
    const startedOn = text(record.values.get('startedOn'));
    if (startedOn === null) return;
    const others = programmes
      .filter((other) => other !== own)
      .map((other) => ({
        startedOn: text(other.get('started_on') ?? undefined),
        endedOn: text(other.get('ended_on') ?? undefined),
      }));
    const overlapping = findOverlap({ startedOn, endedOn: text(record.values.get('endedOn')) }, others);
    if (!overlapping) return;
    this.warn(
      record.columns.get('startedOn') ?? null,
      formatDate(startedOn),
      `${overlapWords(overlapping)} Both are brought in; check the dates.`,
    );
  }

  private planJob(person: PersonDrafts, record: CandidateRecord): Draft[] {
    const employer = this.named('employer', text(record.values.get('employer')) ?? '');
    const jobCoach = this.namedCoach(record);
    const startedOn = text(record.values.get('startedOn'));
    const job =
      sameSpell(person.rows.paid_job, 'employer_id', employer?.id ?? null, startedOn) ??
      this.newRow(person, 'paid_job', {});
    this.setAll(job, record, { employer, jobCoach });
    this.planJobChecks(person, job, record);
    return employer ? [employer] : [];
  }

  private planVoluntaryWork(person: PersonDrafts, record: CandidateRecord): Draft[] {
    const employer = this.named('employer', text(record.values.get('employer')) ?? '');
    const startedOn = text(record.values.get('startedOn'));
    const work =
      sameSpell(person.rows.voluntary_work, 'employer_id', employer?.id ?? null, startedOn) ??
      this.newRow(person, 'voluntary_work', {});
    this.setAll(work, record, { employer });
    return employer ? [employer] : [];
  }

  /** A time at a stage has a beginning, and two at one stage do not overlap: what does not fit so is kept beside it. */
  private planStage(person: PersonDrafts, record: CandidateRecord): void {
    const stage = record.values.get('stage');
    const startedOn = text(record.values.get('startedOn'));
    const spells = person.rows.pathway_stage;
    const open = spells.filter((it) => it.get('ended_on') === null);
    const atStage =
      stage === undefined
        ? open.length === 1
          ? open
          : []
        : spells.filter((it) => it.get('stage') === Number(stage));
    let spell =
      startedOn === null
        ? (atStage.find((it) => it.get('ended_on') === null) ?? atStage.at(-1))
        : atStage.find((it) => it.get('started_on') === startedOn);
    if (!spell) {
      if (stage === undefined || startedOn === null) {
        this.keepRecord(
          person,
          record,
          stage === undefined
            ? 'Nothing says which stage of the pathway this belongs to, so it is kept as additional information.'
            : 'Nothing says when this stage began, so it is kept as additional information. Add the day it began.',
        );
        return;
      }
      const own = { started_on: startedOn, ended_on: text(record.values.get('endedOn')) };
      const other = atStage.find((it) =>
        overlaps({ started_on: String(it.get('started_on')), ended_on: day(it.get('ended_on')) }, own),
      );
      if (other) {
        this.keepRecord(
          person,
          record,
          `They are at this stage already, since ${formatDate(String(other.get('started_on')))}, and two times at one stage cannot overlap. This is kept as additional information.`,
        );
        return;
      }
      spell = this.newRow(person, 'pathway_stage', { stage: Number(stage), started_on: startedOn });
    }
    this.setAll(spell, record);
  }

  private namedCoach(record: CandidateRecord): Draft | null {
    const coach = this.named('job_coach', text(record.values.get('jobCoach')) ?? '');
    if (coach) this.jobCoaches.push(coach);
    return coach;
  }

  /** What is kept in rows of their own that hang on the record: each field has its row. */
  private planParts(owner: Draft, record: CandidateRecord): void {
    for (const [name, value] of record.values) {
      const field = findField(`${record.record}.${name}`);
      if (!field?.part) continue;
      const part = this.partFor(owner, field.part);
      this.touch(part);
      this.set(part, field.part.column, value, field.id, record.columns.get(name) ?? null);
    }
  }

  private partFor(owner: Draft, { table, key }: PartOfRecord, values: Record<string, Cell> = {}): Draft {
    const siblings = this.snapshot.parts[table].get(owner.id) ?? [];
    const known = siblings.find((it) =>
      Object.entries(key).every(([column, value]) => it.get(column) === (value as Cell)),
    );
    if (known) return known;
    const position = Math.max(0, ...siblings.map((it) => Number(it.get('position') ?? 0))) + 1;
    const draft = new Draft(table, newId(), true, blankRow(table), {
      ...key,
      [partTables[table]]: owner.id,
      ...(table === 'job_check' ? {} : { position }),
      ...values,
    });
    addPart(this.snapshot, draft);
    draft.begunIn = this.turn;
    return draft;
  }

  /**
   * The checks of a job. A tracker often says only whether the young person was still in the job after so many weeks: then
   * it was looked at when the weeks were over, and the note of the check says that no day was given.
   */
  private planJobChecks(person: PersonDrafts, job: Draft, record: CandidateRecord): void {
    const byWeeks = new Map<CheckWeeks, string[]>();
    for (const name of record.values.keys()) {
      const part = findField(`job.${name}`)?.part;
      if (part?.table === 'job_check')
        byWeeks.set(part.key.weeks, [...(byWeeks.get(part.key.weeks) ?? []), name]);
    }
    const startedOn = day(job.get('started_on'));
    for (const [weeks, names] of byWeeks) {
      const said = new Map(names.map((name) => [name, record.values.get(name) ?? '']));
      const given = text(said.get(`check${weeks}On`));
      const keep = (message: string) => {
        const values = new Map(names.map((name) => [name, said.get(name) ?? '']));
        this.keepRecord(person, { ...record, values }, message);
      };
      const isKnown = (this.snapshot.parts.job_check.get(job.id) ?? []).some(
        (it) => it.get('weeks') === weeks,
      );
      const dueOn = startedOn === null ? null : checkDueOn(startedOn, weeks);
      const checkedOn = given ?? dueOn;
      if (checkedOn === null) {
        if (!isKnown) {
          keep(
            'Nothing says when the job started or was looked at again, so this is kept as additional information.',
          );
          continue;
        }
      } else if (checkedOn > this.options.today) {
        keep(
          given === null
            ? `The job will have lasted ${weeks} weeks only on ${formatDate(checkedOn)}, so this is kept as additional information. Check the start of the job.`
            : 'This day is in the future, so the check is kept as additional information. Enter the day of the check.',
        );
        continue;
      } else if (startedOn !== null && checkedOn < startedOn) {
        keep(`${ruleWords.checkBeforeJob} It is kept as additional information.`);
        continue;
      }
      for (const name of names) {
        const field = findField(`job.${name}`);
        if (!field?.part) continue;
        const check = this.partFor(job, field.part, {
          checked_on: checkedOn,
          note: given === null ? 'The tracker does not say on which day this was checked.' : '',
        });
        this.touch(check);
        this.set(
          check,
          field.part.column,
          said.get(name) ?? null,
          field.id,
          record.columns.get(name) ?? null,
        );
      }
    }
  }

  /** What is said of an employer or a job coach belongs to that of the row, when it is clear which. */
  private planNamed(
    person: PersonDrafts,
    named: readonly Draft[],
    record: CandidateRecord,
    what: 'employer' | 'job coach',
  ): void {
    const [only, ...others] = new Set(named);
    // In a row about a young person the name is that of the record they are at.
    record.values.delete('name');
    if (only && others.length === 0) this.setAll(only, record);
    else
      this.keepRecord(
        person,
        record,
        `It is not clear which ${what} this is about, so it is kept as additional information.`,
      );
  }

  /** Keeps all that the row says of a record, under our own words for each field. */
  private keepRecord(person: PersonDrafts, record: CandidateRecord, message: string): void {
    const [first] = [...record.values.keys()].flatMap((name) => record.columns.get(name) ?? []);
    const shown: string[] = [];
    for (const [name, value] of record.values) {
      const field = findField(`${record.record}.${name}`);
      const words = cellText(record.cells.get(name)) || String(value);
      shown.push(words);
      this.planAdditional(person, field?.label ?? recordLabels[record.record], words);
    }
    if (shown.length > 0) this.warn(first ?? null, shown.join(', '), message);
  }

  private planAdditional(person: PersonDrafts, heading: string, value: string): void {
    const existing = person.rows.additional_information;
    const { source } = this.options;
    let ofThisCell: Draft | undefined;
    for (const each of existing) {
      if (each.get('heading') !== heading) continue;
      if (each.get('value') === value) {
        this.touch(each);
        return;
      }
      if (!each.isNew && each.get('source') === source) ofThisCell ??= each;
    }
    if (ofThisCell) {
      this.touch(ofThisCell);
      this.set(ofThisCell, 'value', value, 'keep', null);
      return;
    }
    this.touch(this.newRow(person, 'additional_information', { heading, value, source }));
  }

  /** Sets every field of a record in its draft. */
  private setAll(
    draft: Draft,
    record: CandidateRecord,
    named: Readonly<Record<string, Draft | null>> = nothingNamed,
  ): void {
    this.touch(draft);
    const columns = columnsByRecord[record.record];
    const fields = fieldsOf(record.record);
    for (const [name, value] of record.values) {
      const column = columns[name];
      if (!column) continue;
      const field = fields[name] ?? '';
      const number = record.columns.get(name) ?? null;
      if (name in named) {
        const target = named[name];
        if (target) this.set(draft, column, target.id, field, number);
      } else if (isPutTogether(field)) this.addText(draft, column, String(value), field, number);
      else this.set(draft, column, asStored(field, value), field, number);
    }
  }

  /** The setting, employer or job coach of this name; a new one when there is none. */
  private named(table: NamedTable, name: string): Draft | null {
    const key = keyOfName(name);
    if (key === '') return null;
    const known = this.snapshot.named[table].get(key);
    if (known) return known;
    const draft = new Draft(table, newId(), true, blankRow(table), { name, name_key: key });
    this.snapshot.named[table].set(key, draft);
    this.snapshot.nameOf.set(draft.id, name);
    draft.begunIn = this.turn;
    // 'NEET', 'EHE': where somebody is, when it is no place, says what kind it is.
    if (table === 'setting') {
      const type = findCode(settingTypes, name);
      if (type) draft.set('type', type.code);
    }
    return draft;
  }

  private namedById(id: string): Draft | undefined {
    const name = this.snapshot.nameOf.get(id);
    if (name === undefined) return undefined;
    const key = keyOfName(name);
    for (const table of namedTables) {
      const draft = this.snapshot.named[table].get(key);
      if (draft?.id === id) return draft;
    }
    return undefined;
  }

  private nameSettingType(setting: Draft, type: Value | undefined, column: number | null): void {
    if (type === undefined) return;
    const current = setting.get('type');
    if (current === type) return;
    this.touch(setting);
    if (current !== '' && setting.hasSet('type')) {
      this.warn(
        column,
        this.shown('type', type),
        `An earlier row says ${this.shown('type', current)} of the same setting. The earlier row is used.`,
      );
      return;
    }
    this.set(setting, 'type', type, 'person.settingType', column);
  }

  private newRow(person: PersonDrafts, table: PersonTable, values: Record<string, Cell>): Draft {
    values['person_id'] = person.draft.id;
    const draft = new Draft(table, null, true, blankRow(table), values);
    person.rows[table].push(draft);
    draft.begunIn = this.turn;
    return draft;
  }

  private touch(draft: Draft): RecordTouch {
    if (draft.touch && draft.touchedIn === this.turn) return draft.touch;
    const state = draft.begunIn === this.turn ? 'new' : 'unchanged';
    const touch: RecordTouch = { draft, state, fields: noFields };
    draft.touchedIn = this.turn;
    draft.touch = touch;
    this.touches.push(touch);
    return touch;
  }

  /** Texts that several rows or files may say something for are put one below the other. */
  private addText(
    draft: Draft,
    column: string,
    value: string,
    field: string,
    columnNumber: number | null,
  ): void {
    const current = String(draft.get(column) ?? '');
    const lines = current.split('\n');
    const missing = value.split('\n').filter((line) => !lines.includes(line));
    if (missing.length === 0) return;
    if (current === '') this.set(draft, column, value, field, columnNumber);
    else if (this.winsFor(field) === 'newer-file')
      this.write(draft, column, `${current}\n${missing.join('\n')}`);
    else this.keep(draft, column, value);
  }

  private set(draft: Draft, column: string, value: Cell, field: string, columnNumber: number | null): void {
    const current = draft.get(column);
    if (current === value) return;
    if (current === null || current === '') {
      this.write(draft, column, value);
      return;
    }
    if (draft.hasSet(column)) {
      this.write(draft, column, value);
      this.warn(
        columnNumber,
        this.shown(column, value),
        `Another row of this file says ${this.shown(column, current)} here. The later row is used.`,
      );
      return;
    }
    const wins = this.winsFor(field);
    if (wins !== 'newer-file') {
      this.keep(draft, column, value);
      return;
    }
    if (this.isTyped(draft, column) && !this.options.fileWins) {
      this.keep(draft, column, value);
      this.warn(
        columnNumber,
        this.shown(column, value),
        `${this.shown(column, current)} was typed in here, so it stays. Choose “use the file” to replace it.`,
      );
      return;
    }
    this.write(draft, column, value);
  }

  private write(draft: Draft, column: string, value: Cell): void {
    const touch = this.touch(draft);
    const referred = typeof value === 'string' && column.endsWith('_id') ? this.namedById(value) : undefined;
    // A new setting or employer is brought in only when something refers to it.
    if (referred) this.touch(referred);
    if (touch.state !== 'new') {
      addField(touch, { column, before: draft.get(column), after: value, kept: false });
      touch.state = 'changed';
    }
    draft.set(column, value);
  }

  private keep(draft: Draft, column: string, value: Cell): void {
    addField(this.touch(draft), { column, before: draft.get(column), after: value, kept: true });
  }

  private isTyped(draft: Draft, column: string): boolean {
    return this.snapshot.typed.has(`${draft.table} ${draft.id} ${column}`);
  }

  private winsFor(field: string): Wins {
    return this.options.fileWins ? 'newer-file' : (this.options.wins.get(field) ?? 'newer-file');
  }

  private shown(column: string, value: Cell): string {
    if (typeof value === 'string' && /_on$|^date_of_birth$/.test(column)) return formatDate(value);
    if (typeof value === 'string' && column.endsWith('_id')) return this.snapshot.nameOf.get(value) ?? value;
    return `“${value}”`;
  }

  private warn(column: number | null, value: string, message: string): void {
    this.problems.push({ severity: 'warning', column, value, message });
  }
}

function day(cell: Cell): string | null {
  return typeof cell === 'string' ? cell : null;
}

function text(value: Value | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** Accents, capitals and hyphens: how much a spelling says beyond its plain letters. */
function richness(name: string): number {
  return [...name].filter((letter) => !/[a-z ]/.test(letter)).length;
}
