/**
 * What programmes cost a year and who pays for them. A programme is in every academic year on any day of which it ran,
 * with what is recorded for one year of it: nothing is shared out by days. What is not recorded adds nothing, and a sum
 * of nothing recorded is not known instead of 0.
 */
import { sql, type Kysely } from 'kysely';

import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { CostDivision, CostGroup, CostRecord, CostReport } from '../../../shared/contract/costs.ts';
import {
  type AcademicYear,
  academicYearEnd,
  academicYearLabel,
  academicYearOf,
  academicYearStart,
} from '../../../shared/domain/academic-year.ts';
import { nameKey } from '../../../shared/domain/person-name.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';

type Reader = Kysely<Schema>;

const NOT_RECORDED = 'Not recorded';

/** The figures of one academic year, by kind, funding and provider, with those of every other year. */
export async function costReport(db: Reader, academicYear: AcademicYear): Promise<CostReport> {
  const all = await readRecords(db);
  const now = academicYearOf(today());
  const first = all.reduce((year, { startedOn }) => Math.min(year, academicYearOf(startedOn)), now);
  const last = all.reduce((year, { startedOn }) => Math.max(year, academicYearOf(startedOn)), now);
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const records = all.filter((record) => runsIn(record, academicYear));
  const { count } = await db
    .selectFrom('programme')
    .where('started_on', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    academicYear,
    byYear: years
      .map((year) =>
        sumUp(
          String(year),
          academicYearLabel(year),
          all.filter((record) => runsIn(record, year)),
        ),
      )
      .filter(({ programmes }) => programmes > 0),
    total: sumUp('', 'Total', records),
    by: {
      kind: groupsOf(records, 'kind'),
      funding: groupsOf(records, 'funding'),
      provider: groupsOf(records, 'provider'),
    },
    withoutStart: count,
  };
}

/** The programmes behind a figure, by name. They are found as they are counted, so that the two cannot differ. */
export async function costRecords(
  db: Reader,
  input: {
    academicYear: AcademicYear;
    group: { by: CostDivision; key: string } | null;
    known: 'cost' | 'access-to-work' | null;
  },
): Promise<CostRecord[]> {
  const { academicYear, group, known } = input;
  return (await readRecords(db)).filter(
    (record) =>
      runsIn(record, academicYear) &&
      (group === null || keyOf(record, group.by) === group.key) &&
      (known !== 'cost' || record.yearlyCost !== null) &&
      (known !== 'access-to-work' || record.accessToWorkYearly !== null),
  );
}

async function readRecords(db: Reader): Promise<CostRecord[]> {
  const rows = await db
    .selectFrom('programme as spell')
    .innerJoin('person as p', 'p.id', 'spell.person_id')
    .where('spell.started_on', 'is not', null)
    .select([
      'spell.id',
      'spell.person_id',
      'spell.kind',
      'spell.provider',
      'spell.funding',
      'spell.started_on',
      'spell.ended_on',
      'spell.yearly_cost',
      'spell.access_to_work_yearly',
      'p.surname',
      'p.forename',
    ])
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('spell.started_on')
    .orderBy('spell.id')
    .execute();
  return rows.flatMap((row) =>
    row.started_on === null
      ? []
      : [
          {
            recordId: row.id,
            personId: row.person_id,
            surname: row.surname,
            forename: row.forename,
            kind: row.kind,
            provider: row.provider,
            funding: row.funding,
            startedOn: row.started_on,
            endedOn: row.ended_on,
            yearlyCost: row.yearly_cost,
            accessToWorkYearly: row.access_to_work_yearly,
          },
        ],
  );
}

function runsIn({ startedOn, endedOn }: CostRecord, year: AcademicYear): boolean {
  return (
    startedOn <= academicYearEnd(year) &&
    // What has no end yet runs up to now, or is still to begin.
    (endedOn === null
      ? year <= Math.max(academicYearOf(today()), academicYearOf(startedOn))
      : endedOn >= academicYearStart(year))
  );
}

/** One provider or source is one, however it is spaced and capitalised. */
function keyOf(record: CostRecord, by: CostDivision): string {
  return by === 'kind' ? record.kind : nameKey(record[by]);
}

/** The dearest first; what is not recorded last. */
function groupsOf(records: readonly CostRecord[], by: CostDivision): CostGroup[] {
  const groups = new Map<string, CostRecord[]>();
  for (const record of records) {
    const key = keyOf(record, by);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups]
    .map(([key, own]) => sumUp(key, labelOf(by, key, own), own))
    .toSorted(
      (a, b) =>
        Number(a.key === '') - Number(b.key === '') ||
        (b.cost ?? -1) - (a.cost ?? -1) ||
        b.programmes - a.programmes ||
        a.label.localeCompare(b.label, 'en-GB'),
    );
}

function labelOf(by: CostDivision, key: string, records: readonly CostRecord[]): string {
  if (by === 'kind') return labelOfCode(programmeKinds, key);
  return key === '' ? NOT_RECORDED : (records[0]?.[by].trim() ?? key);
}

function sumUp(key: string, label: string, records: readonly CostRecord[]): CostGroup {
  const costs = records.flatMap(({ yearlyCost }) => (yearlyCost === null ? [] : [yearlyCost]));
  const support = records.flatMap(({ accessToWorkYearly }) =>
    accessToWorkYearly === null ? [] : [accessToWorkYearly],
  );
  return {
    key,
    label,
    programmes: records.length,
    cost: sumOf(costs),
    withCost: costs.length,
    accessToWork: sumOf(support),
    withAccessToWork: support.length,
  };
}

/** In pence, so that sums of pounds and pence come out as they do on paper; null for nothing. */
function sumOf(pounds: readonly number[]): number | null {
  if (pounds.length === 0) return null;
  return pounds.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
}
