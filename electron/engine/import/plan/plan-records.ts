/** What a row says of needs, EHC plans, years, profiles, reviews and stages of the pathway. */
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { planSpell } from '../../../../shared/domain/plan-rules.ts';
import { findOverlap } from '../../../../shared/domain/work-rules.ts';
import { overlaps } from '../../pathway/spell-rules.ts';
import type { CandidateRecord } from '../rows/interpreted-row.ts';
import { samePlan, sameReview } from './same-event.ts';
import { type PersonDrafts } from './workspace-snapshot.ts';
import type { RowDrafts } from './row-drafts.ts';
import { planParts } from './plan-parts.ts';
import { day, text } from './cell-values.ts';

/** The first, second and third need of a row, each in the place of the one of its rank. */
export function planNeeds(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): void {
  for (const [rank, name] of ['first', 'second', 'third'].entries()) {
    const code = record.values.get(name);
    if (code === undefined) continue;
    const need =
      person.rows.person_need.find((it) => it.get('rank') === rank + 1) ??
      writer.newRow(person, 'person_need', { rank: rank + 1 });
    writer.touch(need);
    writer.set(need, 'code', code, `need.${name}`, record.columns.get(name) ?? null);
  }
}

/**
 * The EHC plan of a row: the one that began on that day, or a new one, with a warning where it would overlap another.
 */
export function planEhcPlan(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): void {
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
      writer.warn(
        record.columns.get('startedOn') ?? null,
        startedOn === null ? '' : formatDate(startedOn),
        `There is an EHC plan already${since === null ? '' : ` that started on ${formatDate(since)}`}; this one is added beside it.`,
      );
    }
    plan = writer.newRow(person, 'ehc_plan', {});
  }
  writer.setAll(plan, record);
}

/** What a row says of one academic year: the year group taught in and the setting. Nothing without the year. */
export function planYear(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): void {
  if (record.year === null) return;
  const year =
    person.rows.person_year.find((it) => it.get('academic_year') === record.year) ??
    writer.newRow(person, 'person_year', { academic_year: record.year });
  writer.touch(year);
  const taught = record.values.get('taughtYear');
  if (taught !== undefined)
    writer.set(year, 'taught_year', taught, 'year.taughtYear', record.columns.get('taughtYear') ?? null);
  const name = record.values.get('setting');
  const setting = name === undefined ? null : writer.named('setting', String(name));
  if (setting) {
    writer.set(year, 'setting_id', setting.id, 'year.setting', record.columns.get('setting') ?? null);
    if (year.get('setting_id') === setting.id) {
      writer.nameSettingType(
        setting,
        record.values.get('settingType'),
        record.columns.get('settingType') ?? null,
      );
    }
  }
}

/** The profile of that day, else the one there is: a yes after a no is the same profile, now made. */
export function planVocationalProfile(
  writer: RowDrafts,
  person: PersonDrafts,
  record: CandidateRecord,
): void {
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
  writer.setAll(same ?? writer.newRow(person, 'vocational_profile', {}), record);
}

/** The annual review of a row, with its outcomes and advice: the one it tells of already, or a new one. */
export function planReview(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): void {
  const review =
    sameReview(person.rows.annual_review, record.values) ?? writer.newRow(person, 'annual_review', {});
  writer.setAll(review, record);
  planParts(writer, review, record);
}

/** A time at a stage has a beginning, and two at one stage do not overlap: what does not fit so is kept beside it. */
export function planStage(writer: RowDrafts, person: PersonDrafts, record: CandidateRecord): void {
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
      writer.keepRecord(
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
      writer.keepRecord(
        person,
        record,
        `They are at this stage already, since ${formatDate(String(other.get('started_on')))}, and two times at one stage cannot overlap. This is kept as additional information.`,
      );
      return;
    }
    spell = writer.newRow(person, 'pathway_stage', { stage: Number(stage), started_on: startedOn });
  }
  writer.setAll(spell, record);
}
