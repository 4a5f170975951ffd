/** "Who is counted?": the people behind a figure of Section 1, with the records that make them count, in words. */
import type { Kysely } from 'kysely';

import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { FigurePerson } from '../../../shared/contract/toolkit.ts';
import { ageInYear } from '../../../shared/domain/age.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { formatPercentage } from '../../../shared/domain/percentage.ts';
import { section1FigureRule, section1FigureUnit } from '../../../shared/domain/section-1-figures.ts';
import { refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { assessmentYears } from './assessment-years.ts';
import {
  listFigurePeople,
  listMemberFirstJobs,
  listMemberJobStarts,
  listMemberPlans,
  listMemberProgrammes,
  listMemberReviews,
  listMemberWorkExperience,
  type FigurePart,
  type MemberJob,
  type MemberProgramme,
  type MemberRecord,
} from './figure-people.repository.ts';
import {
  type CalculatedNumbers,
  calculatedFiguresOf,
  calculatedNumbers,
  figureKey,
} from './section-1.service.ts';
import { getAssessment } from './toolkit.repository.ts';

export interface FigurePeople {
  rule: string;
  numerator: number;
  denominator: number | null;
  total: number;
  people: FigurePerson[];
}

/**
 * One page of the people behind a figure. `total` is the number of people; for every figure but question 7 (which
 * counts job starts, of which one person may have several) it equals the numerator or denominator asked for, less those
 * whose records were erased. The
 * people are those recorded now, also for a closed assessment; then the rule says so where its figure differs.
 *
 * @throws EngineError NOT_FOUND, REFUSED (a year that the assessment does not have)
 */
export async function figurePeople(
  db: Kysely<Schema>,
  input: FigurePart & { assessmentId: string; offset: number; limit: number },
): Promise<FigurePeople> {
  const assessment = await getAssessment(db, input.assessmentId);
  if (!assessmentYears(assessment.first_year).includes(input.academicYear)) {
    throw refused('academicYear', 'Choose one of the five years of the assessment.');
  }
  const now = await calculatedNumbers(db, input.code, input.academicYear);
  const { total, people } = await listFigurePeople(db, input, input);
  const records =
    people.length === 0
      ? []
      : await recordsOf(
          db,
          input,
          people.map((person) => person.id),
        );
  const frozen =
    assessment.state === 'closed'
      ? (await calculatedFiguresOf(db, assessment)).get(figureKey(input.code, input.academicYear))
      : undefined;
  return {
    rule: [
      section1FigureRule(input.code, input.academicYear),
      hoursNotKnown(now.startsWithoutHours),
      erasedSentence(input, now.erased),
      frozen && (frozen.numerator !== now.numerator || frozen.denominator !== now.denominator)
        ? frozenSentence(input.code, frozen)
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    numerator: now.numerator,
    denominator: now.denominator,
    total,
    people: people.map((person) => ({
      personId: person.id,
      name: [person.forename, person.surname].filter((part) => part !== '').join(' '),
      dateOfBirth: person.date_of_birth,
      ageInYear: person.date_of_birth === null ? null : ageInYear(person.date_of_birth, input.academicYear),
      records: records
        .filter((record) => record.personId === person.id)
        .map(({ recordId, kind, text }) => ({ recordId, kind, text })),
    })),
  };
}

function hoursNotKnown(starts: number): string {
  if (starts === 0) return '';
  const left = starts === 1 ? '1 job start is' : `${starts} job starts are`;
  return `${left} left out because the weekly hours are not recorded.`;
}

/** Those who were erased are counted and cannot be listed. */
function erasedSentence({ code, part }: FigurePart, erased: CalculatedNumbers['erased']): string {
  const count = (part === 'denominator' ? erased?.denominator : erased?.numerator) ?? 0;
  if (count === 0) return '';
  const what = code === '7' ? 'job start' : 'young person';
  const many = code === '7' ? 'job starts' : 'young people';
  return count === 1
    ? `1 ${what} is counted and not listed, because the records were erased.`
    : `${count} ${many} are counted and not listed, because their records were erased.`;
}

function frozenSentence(
  code: FigurePart['code'],
  frozen: { value: number | null; numerator: number; denominator: number | null },
): string {
  const figure =
    section1FigureUnit(code) === 'percentage'
      ? `${frozen.value === null ? 'no percentage' : formatPercentage(frozen.value)}, ${frozen.numerator} of ${frozen.denominator ?? 0}`
      : String(frozen.numerator);
  return `This assessment is closed and keeps the figure it was closed with (${figure}); the people shown are those recorded now.`;
}

interface RecordInWords {
  personId: string;
  recordId: string;
  kind: 'plan' | 'review' | 'work-experience' | 'programme' | 'paid-job';
  text: string;
}

async function recordsOf(
  db: Kysely<Schema>,
  figure: FigurePart,
  personIds: readonly string[],
): Promise<RecordInWords[]> {
  const wanted = { academicYear: figure.academicYear, personIds };
  const { code, part } = figure;
  if (code === 'base' || (code === '1' && part === 'denominator')) {
    return inWords('plan', await listMemberPlans(db, wanted), (plan) => `EHC plan, ${spell(plan)}`);
  }
  switch (code) {
    case '1':
      return inWords('review', await listMemberReviews(db, wanted), reviewText);
    case '3':
    case '4':
    case '5':
      return inWords('programme', await listMemberProgrammes(db, code, wanted), programmeText);
    case '6':
      return inWords('paid-job', await listMemberFirstJobs(db, wanted), jobText);
    case '7':
      return inWords('paid-job', await listMemberJobStarts(db, part, wanted), jobText);
    default:
      return inWords(
        'work-experience',
        await listMemberWorkExperience(db, wanted),
        (record) => `Work experience in open employment${at(record.employer)}, ${spell(record)}`,
      );
  }
}

function inWords<Row extends MemberRecord>(
  kind: RecordInWords['kind'],
  rows: readonly Row[],
  text: (row: Row) => string,
): RecordInWords[] {
  return rows.map((row) => ({ personId: row.person_id, recordId: row.record_id, kind, text: text(row) }));
}

function reviewText(review: MemberRecord): string {
  return `Annual review held on ${formatDate(review.started_on)}, focused on employment`;
}

function programmeText(programme: MemberProgramme): string {
  const label = labelOfCode(programmeKinds, programme.kind);
  return `${label}${at(programme.provider || programme.employer)}, ${spell(programme)}`;
}

function jobText(job: MemberJob): string {
  const hours = job.weekly_hours === null ? 'weekly hours not recorded' : `${job.weekly_hours} hours a week`;
  return `${job.role || 'Paid job'}${at(job.employer)}, ${spell(job)}, ${hours}`;
}

function at(place: string | null): string {
  return place ? ` at ${place}` : '';
}

/** "6 October 2025 – 16 June 2026", or "from 6 October 2025" while no end is recorded. */
function spell(record: MemberRecord): string {
  const start = formatDate(record.started_on);
  return record.ended_on === null ? `from ${start}` : `${start} – ${formatDate(record.ended_on)}`;
}
