/** Needs in their order, and what is recorded for single academic years, by hand. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { YearFields } from '../../../shared/contract/person-records.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { type AcademicYear, academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { taughtYears } from '../../../shared/domain/plan-rules.ts';
import { type Database, makeChange } from '../store/change.ts';
import { changedElsewhere, notFound, refused } from '../store/engine-error.ts';
import { findSetting, getPerson, listNeedsOf } from './people.repository.ts';

const WHAT = 'year of a young person';

/**
 * Puts the needs into another order, adds and removes some. The main one comes first.
 * @param input.before as they were on the page
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`needs`)
 */
export async function saveNeeds(
  db: Database,
  input: { personId: string; before: readonly string[]; after: readonly string[] },
): Promise<{ savedAt: string }> {
  const { personId, before, after } = input;
  const { at } = await makeChange(db, { label: 'needs of a young person' }, async (change) => {
    await getPerson(change.db, personId);
    const rows = await listNeedsOf(change.db, [personId]);
    if (rows.length !== before.length || rows.some(({ code }, index) => code !== before[index]))
      throw changedElsewhere('needs of the young person');
    if (new Set(after).size < after.length)
      throw refused('needs', 'This need is recorded already. Move it up or down instead.');
    const known: readonly string[] = senNeeds.map(({ code }) => code);
    // What came in with a file and is in no list may stay.
    if (after.some((code) => !known.includes(code) && !before.includes(code)))
      throw refused('needs', 'Choose one of the needs.');
    for (const row of rows)
      if (!after.includes(row.code)) await change.remove('person_need', row.id, { what: 'need' });
    for (const [index, code] of after.entries()) {
      const row = rows.find((each) => each.code === code);
      const rank = index + 1;
      if (row) await change.update('person_need', row.id, { rank }, { what: 'need' });
      else await change.insert('person_need', { person_id: personId, rank, code });
    }
  });
  return { savedAt: at };
}

/**
 * What is recorded for one academic year.
 * @param input.version 0 while nothing is recorded for that year
 * @throws EngineError NOT_FOUND (person, setting), CHANGED_ELSEWHERE, REFUSED (`taughtYear`)
 */
export async function saveYear(
  db: Database,
  input: {
    personId: string;
    academicYear: AcademicYear;
    version: number;
    patch: { [Field in keyof YearFields]?: YearFields[Field] | undefined };
  },
): Promise<Saved> {
  const { personId, academicYear, version, patch } = input;
  const label = `year ${academicYearLabel(academicYear)} of a young person`;
  const { result, at } = await makeChange(db, { label }, async (change) => {
    await getPerson(change.db, personId);
    const { taughtYear, settingId } = patch;
    if (
      typeof taughtYear === 'number' &&
      (!Number.isInteger(taughtYear) || taughtYear < taughtYears.first || taughtYear > taughtYears.last)
    )
      throw refused('taughtYear', `Choose a year from Reception to Year ${taughtYears.last}.`);
    if (settingId && !(await findSetting(change.db, settingId))) throw notFound('setting');
    const row = await change.db
      .selectFrom('person_year')
      .selectAll()
      .where('person_id', '=', personId)
      .where('academic_year', '=', academicYear)
      .executeTakeFirst();
    const after = {
      taught_year: taughtYear === undefined ? (row?.taught_year ?? null) : taughtYear,
      setting_id: settingId === undefined ? (row?.setting_id ?? null) : settingId,
    };
    if (!row) {
      // Also when an undo took it out meanwhile: nothing is there to be overwritten.
      await change.insert('person_year', { person_id: personId, academic_year: academicYear, ...after });
      return 1;
    }
    if (version === 0) throw changedElsewhere(WHAT);
    return change.update('person_year', row.id, after, { what: WHAT, version });
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeYear(db: Database, input: { recordId: string; version: number }): Promise<void> {
  await makeChange(db, { label: 'removal of a year of a young person' }, (change) =>
    change.remove('person_year', input.recordId, { what: WHAT, version: input.version }),
  );
}
