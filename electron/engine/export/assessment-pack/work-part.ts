import type { PackContent } from '../assessment-pack.ts';
import { codeWords, periodWords, yesNoWords } from '../assessment-pack-words.ts';
import type { PdfBlock } from '../pdf/blocks.ts';
import { formatUnbrokenDay } from '../report-text.ts';
import { programmeKinds } from '../../../../shared/content/codes/programme-kind.ts';
import { workExperienceKinds } from '../../../../shared/content/codes/work-experience-kind.ts';
import type { PersonWork } from '../../../../shared/contract/work.ts';
import { lines, tableOrLines } from './pack-tables.ts';

/** Work experience, programmes, paid and voluntary work, what came of them, and what the young person says of it. */
export function workPart({ work, reflections }: PackContent): PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: 'Work experience' },
    tableOrLines(
      [
        { heading: 'Where, as what', width: 2 },
        { heading: 'Kind of setting', width: 1.6 },
        { heading: 'When', width: 1.8 },
        { heading: 'What came of it', width: 3.6 },
      ],
      work.experience.map((spell) => [
        lines(spell.employer, spell.role),
        spell.setting === null ? '' : codeWords(workExperienceKinds, spell.setting),
        lines(periodWords(spell.startedOn, spell.endedOn), hoursWords(spell.weeklyHours)),
        spell.reflection,
      ]),
      'No work experience is recorded.',
    ),
    { kind: 'heading', level: 3, text: 'Programmes' },
    tableOrLines(
      [
        { heading: 'Programme', width: 2.2 },
        { heading: 'Where, with whom', width: 2.6 },
        { heading: 'When', width: 2 },
        { heading: 'What came of it', width: 2.2 },
      ],
      work.programme.map((programme) => [
        codeWords(programmeKinds, programme.kind),
        lines(
          programme.provider,
          programme.hostEmployer === '' ? '' : `at ${programme.hostEmployer}`,
          programme.jobCoach === '' ? '' : `Job coach: ${programme.jobCoach}`,
          programme.accessToWork === null ? '' : `Access to Work: ${yesNoWords(programme.accessToWork)}`,
        ),
        lines(periodWords(programme.startedOn, programme.endedOn), hoursWords(programme.weeklyHours)),
        lines(
          programme.destination,
          programme.leftEarly === true
            ? `Left early${programme.leftReason === '' ? '' : `: ${programme.leftReason}`}`
            : '',
        ),
      ]),
      'No programme is recorded.',
    ),
    { kind: 'heading', level: 3, text: 'Paid work' },
    tableOrLines(
      [
        { heading: 'Employer, job', width: 2.6 },
        { heading: 'When', width: 2 },
        { heading: 'Hours and pay', width: 1.8 },
        { heading: 'Checked after', width: 2.6 },
      ],
      work.job.map((job) => [
        lines(job.employer, job.role, job.jobCoach === '' ? '' : `Job coach: ${job.jobCoach}`),
        lines(periodWords(job.startedOn, job.endedOn), job.endedReason),
        lines(
          hoursWords(job.weeklyHours),
          job.hourlyPay === null ? '' : `£${job.hourlyPay.toFixed(2)} an hour`,
        ),
        checkWords(job.checks),
      ]),
      'No paid job is recorded.',
    ),
    ...(work.voluntary.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Voluntary work' },
          tableOrLines(
            [
              { heading: 'Where, as what', width: 3 },
              { heading: 'When', width: 2 },
              { heading: 'What came of it', width: 4 },
            ],
            work.voluntary.map((spell) => [
              lines(spell.employer, spell.role),
              lines(periodWords(spell.startedOn, spell.endedOn), hoursWords(spell.weeklyHours)),
              spell.notes,
            ]),
            '',
          ),
        ] as const)),
    ...(reflections.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'What the young person said of it' },
          tableOrLines(
            [
              { heading: 'When', width: 1.6 },
              { heading: 'Liked', width: 2.4 },
              { heading: 'Did not like', width: 2.4 },
              { heading: 'Learned, and what is wanted now', width: 3 },
            ],
            reflections.map((each) => [
              formatUnbrokenDay(each.reflectedOn),
              each.liked,
              each.disliked,
              lines(
                each.learned,
                each.aspirationChanged === true ? 'The aim has changed.' : '',
                each.aspiration,
              ),
            ]),
            '',
          ),
        ] as const)),
    { kind: 'writingSpace', label: 'What was liked, what was not, and has the aim changed?', lines: 5 },
  ];
}

function hoursWords(hours: number | null): string {
  return hours === null ? '' : `${hours.toLocaleString('en-GB')} hours a week`;
}

function checkWords(checks: PersonWork['job'][number]['checks']): string {
  return lines(
    ...checks.flatMap(({ weeks, recorded }) => {
      if (recorded === null) return [];
      const answer =
        recorded.stillInWork === null ? 'checked' : recorded.stillInWork ? 'in work' : 'no longer in work';
      return [`${weeks} weeks: ${answer}`];
    }),
  );
}
