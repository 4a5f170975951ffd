/** Whose records are due for disposal, and which of them are held, as rows. */
import { sql, type Kysely, type SqlBool } from 'kysely';

import { addDays, addYears, type IsoDate } from '../../../shared/domain/iso-date.ts';
import type { RetentionRule } from '../../../shared/domain/retention.ts';
import type { RetentionHoldTable, RetentionRuleTable, Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;

/** The rule that was decided; undefined while the proposed one holds. */
export async function findRetentionRule(db: Reader): Promise<RetentionRuleTable | undefined> {
  return db.selectFrom('retention_rule').selectAll().orderBy('id').limit(1).executeTakeFirst();
}

/** The last day of the latest plan of person `p`; null where there never was one, or one has not ceased. */
const lastPlanCeasedOn = sql<IsoDate | null>`(select max(plan.ceased_on) from ehc_plan as plan
  where plan.person_id = p.id)`;
/** A plan of person `p` that has not ceased by the day. */
const hasPlanOn = (day: IsoDate) => sql<SqlBool>`exists (select 1 from ehc_plan as plan
  where plan.person_id = p.id and (plan.ceased_on is null or plan.ceased_on >= ${day}))`;

/** The latest day whose anniversary `years` later has come on `day`: 29 February counts on 28 February. */
function latestDayBefore(day: IsoDate, years: number): IsoDate {
  const sameDay = addYears(day, -years);
  const after = addDays(sameDay, 1);
  return addYears(after, years) <= day ? after : sameDay;
}

/** Everybody whose records may be disposed of on the day, as `p`; nobody when no part of the rule is used. */
function due(db: Reader, rule: RetentionRule, day: IsoDate) {
  let query = db.selectFrom('person as p').where((eb) => eb.not(hasPlanOn(day)));
  if (rule.yearsAfterBirth !== null)
    query = query.where('p.date_of_birth', '<=', latestDayBefore(day, rule.yearsAfterBirth));
  if (rule.yearsAfterPlan !== null) {
    const latest = latestDayBefore(day, rule.yearsAfterPlan);
    query = query.where(
      rule.yearsAfterBirth === null
        ? sql<SqlBool>`${lastPlanCeasedOn} <= ${latest}`
        : sql<SqlBool>`coalesce(${lastPlanCeasedOn}, '') <= ${latest}`,
    );
  }
  return rule.yearsAfterBirth === null && rule.yearsAfterPlan === null
    ? query.where(sql<SqlBool>`0 = 1`)
    : query;
}

export interface DueRow {
  id: string;
  surname: string;
  forename: string;
  preferred_name: string;
  date_of_birth: IsoDate | null;
  plan_ceased_on: IsoDate | null;
}

/** A page of those who are due, the oldest first; how many they are, and how many of them are held. */
export async function listDue(
  db: Reader,
  rule: RetentionRule,
  day: IsoDate,
  page: { offset: number; limit: number },
): Promise<{ total: number; held: number; rows: DueRow[] }> {
  const counted = await due(db, rule, day)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`count(case when ${isHeld} then 1 end)`.as('held'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await due(db, rule, day)
    .select(['p.id', 'p.surname', 'p.forename', 'p.preferred_name', 'p.date_of_birth'])
    .select(lastPlanCeasedOn.as('plan_ceased_on'))
    .orderBy('p.date_of_birth')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('p.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { total: counted.total, held: counted.held, rows };
}

const isHeld = sql<SqlBool>`exists (select 1 from retention_hold as hold where hold.person_id = p.id
  and hold.released_on is null)`;

/** How many young people have no date of birth, by which a rule could be worked out. */
export async function countWithoutDateOfBirth(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .where('date_of_birth', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export type HoldRow = RetentionHoldTable & { surname: string; forename: string; preferred_name: string };

/** Holds with whose they are: those that stand first, then the latest. Of these people, or of everybody. */
export async function listHolds(db: Reader, personIds?: readonly string[]): Promise<HoldRow[]> {
  return db
    .selectFrom('retention_hold as hold')
    .innerJoin('person as p', 'p.id', 'hold.person_id')
    .selectAll('hold')
    .select(['p.surname', 'p.forename', 'p.preferred_name'])
    .$if(personIds !== undefined, (query) =>
      query.where(
        'hold.person_id',
        'in',
        sql<string>`(select value from json_each(${JSON.stringify(personIds ?? [])}))`,
      ),
    )
    .orderBy(sql`case when hold.released_on is null then 0 else 1 end`)
    .orderBy('hold.held_from', 'desc')
    .orderBy('hold.id', 'desc')
    .execute();
}
