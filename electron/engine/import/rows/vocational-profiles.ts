import { academicYearOf, type AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { cellText } from '../cell-text.ts';
import type { CandidateRecord, InterpretedRow } from './interpreted-row.ts';
import type { RowPlan } from './row-plan.ts';

/**
 * Settles several answers about vocational profiles in one row: one column, or one block of columns, a year. Every day
 * is a profile of its own. Answers without a day are about one profile, and the latest year says how it stands; what
 * other years said is kept as additional information.
 */
export function settleVocationalProfiles(row: InterpretedRow, plan: RowPlan): void {
  const profiles = row.records.filter((it) => it.record === 'vocational-profile');
  if (profiles.length < 2) return;
  const dated = profiles
    .filter((it) => it.values.has('recordedOn'))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const [newest, ...earlier] = profiles
    .filter((it) => !dated.includes(it))
    .toSorted((a, b) => (b.year ?? Infinity) - (a.year ?? Infinity));
  for (const profile of earlier) keep(row, plan, profile, [...profile.values.keys()]);
  const latest = dated.at(-1);
  if (newest && latest) addToDated(row, plan, newest, latest);
  row.records = [
    ...row.records.filter((it) => !profiles.includes(it)),
    ...dated,
    ...(newest && !latest ? [newest] : []),
  ];
}

/** A later answer without a day adds to the latest profile; that there is one, its day says already. */
function addToDated(
  row: InterpretedRow,
  plan: RowPlan,
  undated: CandidateRecord,
  latest: CandidateRecord,
): void {
  const isLater = (undated.year ?? Infinity) >= yearOf(latest);
  const left: string[] = [];
  for (const [name, value] of undated.values) {
    const column = undated.columns.get(name);
    if (!isLater || name === 'hasProfile' || column === undefined) {
      left.push(name);
      if (isLater && name === 'hasProfile' && value === 0) {
        row.problems.push({
          severity: 'warning',
          column: column ?? null,
          value: cellText(undated.cells.get(name)),
          message:
            'This says that there is no vocational profile, and an earlier year says when it was made. The profile is brought in; this is kept as additional information.',
        });
      }
      continue;
    }
    const before = latest.values.get(name);
    if (name === 'notes' && before !== undefined) {
      latest.values.set(name, `${before}\n${value}`);
      continue;
    }
    if (before !== undefined && before !== value) keep(row, plan, latest, [name]);
    latest.values.set(name, value);
    latest.columns.set(name, column);
    latest.cells.set(name, undated.cells.get(name) ?? null);
  }
  keep(row, plan, undated, left);
}

function keep(row: InterpretedRow, plan: RowPlan, profile: CandidateRecord, names: readonly string[]): void {
  for (const name of names) {
    const column = profile.columns.get(name);
    if (column === undefined) continue;
    const value = cellText(profile.cells.get(name));
    row.additional.push({ heading: plan.headings.get(column) ?? '', value });
  }
}

function dayOf(profile: CandidateRecord): string {
  return String(profile.values.get('recordedOn'));
}

function yearOf(profile: CandidateRecord): AcademicYear {
  return academicYearOf(dayOf(profile));
}
