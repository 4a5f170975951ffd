import { type NamedRecordKind } from '../fields/field.ts';
import type { InterpretedRow, RowProblem } from '../rows/interpreted-row.ts';
import { Draft } from './draft.ts';
import { type PersonDrafts, type WorkspaceSnapshot } from './workspace-snapshot.ts';
import { newPerson, planPerson } from './plan-person.ts';
import {
  planEhcPlan,
  planNeeds,
  planReview,
  planStage,
  planVocationalProfile,
  planYear,
} from './plan-records.ts';
import { planExperience, planJob, planNamed, planProgramme, planVoluntaryWork } from './plan-work.ts';
import { type PlanOptions, type RecordTouch, RowDrafts } from './row-drafts.ts';

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
  const writer = new RowDrafts(snapshot, row, options);
  const person = writer.snapshot.people.get(personId) ?? newPerson(writer, personId);
  planPerson(writer, person);
  const employers: Draft[] = [];
  for (const record of writer.row.records) {
    switch (record.record) {
      case 'need':
        planNeeds(writer, person, record);
        break;
      case 'plan':
        planEhcPlan(writer, person, record);
        break;
      case 'year':
        planYear(writer, person, record);
        break;
      case 'vocational-profile':
        planVocationalProfile(writer, person, record);
        break;
      case 'review':
        planReview(writer, person, record);
        break;
      case 'experience':
        employers.push(...planExperience(writer, person, record));
        break;
      case 'programme':
        employers.push(...planProgramme(writer, person, record));
        break;
      case 'job':
        employers.push(...planJob(writer, person, record));
        break;
      case 'voluntary':
        employers.push(...planVoluntaryWork(writer, person, record));
        break;
      case 'pathway':
        planStage(writer, person, record);
        break;
      default:
    }
  }
  for (const record of writer.row.records) {
    if (record.record === 'employer') planNamed(writer, person, employers, record, 'employer');
    if (record.record === 'job-coach') planNamed(writer, person, writer.jobCoaches, record, 'job coach');
  }
  for (const { heading, value } of writer.row.additional) writer.keepAdditional(person, heading, value);
  return { person, touches: writer.touches, problems: writer.problems };
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
  const writer = new RowDrafts(snapshot, row, options);
  const draft = writer.named(list === 'employer' ? 'employer' : 'job_coach', name);
  if (!draft) throw new RangeError('A row of a list has a name');
  writer.touch(draft);
  for (const record of writer.row.records) {
    if (record.record !== list) continue;
    record.values.delete('name');
    writer.setAll(draft, record);
  }
  for (const { heading, value } of writer.row.additional)
    writer.addText(draft, 'notes', `${heading}: ${value}`, `${list}.notes`, null);
  return { touches: writer.touches, problems: writer.problems };
}
