import { fullName } from '../../../shared/domain/full-name.ts';
import { actionsPart } from './assessment-pack/actions-part.ts';
import { lines, table, tableOrLines } from './assessment-pack/pack-tables.ts';
import { pathwayPart } from './assessment-pack/pathway-part.ts';
import { viewsPart } from './assessment-pack/views-part.ts';
import { vocationalProfilePart } from './assessment-pack/vocational-profile-part.ts';
import { workPart } from './assessment-pack/work-part.ts';
import { workPlansPart } from './assessment-pack/work-plans-part.ts';
import { codeWords, planForMoveWords, yesNoWords } from './assessment-pack-words.ts';
import { type PackContent, type PackRow, type PackSettings, partsOf } from './assessment-pack.ts';
import type { PdfBlock, PdfDocument, PdfModel, PdfSection, PdfTable } from './pdf/blocks.ts';
import { officialSensitive } from './people-workbook.ts';
import { formatDay, formatUnbrokenDay } from './report-text.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import { adulthoodAreas } from '../../../shared/content/codes/adulthood-area.ts';
import { promptsFor } from '../../../shared/content/preparing-for-adulthood.ts';
import { type PackPart, packPartWords } from '../../../shared/content/assessment-pack-parts.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import {
  adviceCirculatedBy,
  decisionBy,
  finalPlanBy,
  isLate,
  reportBy,
} from '../../../shared/domain/review-clocks.ts';

/** 16-point text, as large print is asked for, out of our 12. */
const LARGE_PRINT_SCALE = 16 / 12;

/** The pack of one young person, as a document of its own. */
export function assessmentPackPdf(content: PackContent, settings: PackSettings): PdfModel {
  return {
    ...packsDocument(settings, `Assessment pack: ${fullName(content.person)}`),
    sections: [packSection(content, settings)],
  };
}

/** A document of packs, but for the packs. */
export function packsDocument(
  settings: PackSettings,
  title = 'Assessment packs for annual reviews',
): PdfDocument {
  return {
    title,
    owner: settings.authorityName,
    documentId: settings.documentId,
    attribution: 'Made with SEND Pathways',
    marking: officialSensitive,
    preparedOn: settings.preparedOn,
    ...(settings.isLargePrint && { scale: LARGE_PRINT_SCALE }),
  };
}

/** Who is in a document of several packs, in the order in which they come. */
export function packsOverview(rows: readonly PackRow[], settings: PackSettings): PdfSection {
  return {
    orientation: 'portrait',
    part: 'Assessment packs for annual reviews',
    blocks: [
      { kind: 'heading', level: 1, text: 'Assessment packs for annual reviews' },
      {
        kind: 'paragraph',
        text: `${rows.length.toLocaleString('en-GB')} young people, in the order in which their reviews are due. Prepared on ${formatDay(settings.preparedOn)}. Each pack has pages of its own, numbered from 1; take this list off before you hand one on.`,
      },
      table(
        [
          { heading: 'Young person', width: 4 },
          { heading: 'Year', width: 1.6 },
          { heading: 'Setting', width: 4 },
          { heading: 'Review due by', width: 3 },
        ],
        rows.map((row) => [
          fullName(row),
          yearWords(row.curriculumYear),
          row.settingName,
          formatUnbrokenDay(row.dueOn),
        ]),
      ),
    ],
  };
}

/** The pack of one young person: its pages carry the name and are counted from 1. */
export function packSection(content: PackContent, settings: PackSettings): PdfSection {
  const { person } = content;
  const blocks = partsOf(content, settings).flatMap((part, index): PdfBlock[] => [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: `${index + 1} ${packPartWords[part]}` },
    ...partBlocks(part, content, settings),
  ]);
  return {
    orientation: 'portrait',
    part: fullName(person),
    blocks: [...cover(content, settings), ...blocks],
  };
}

function cover(content: PackContent, data: PackSettings): PdfBlock[] {
  const { person, nextReview } = content;
  return [
    { kind: 'heading', level: 1, text: fullName(person) },
    {
      kind: 'paragraph',
      text: `Assessment pack for the annual review, prepared on ${formatUnbrokenDay(data.preparedOn)}`,
      size: 'lead',
    },
    {
      kind: 'keyValues',
      pairs: [
        // The heading has the name they go by; the paper must say whose plan it is about.
        ...(person.preferredName === ''
          ? []
          : [{ label: 'Name in full', value: fullName({ ...person, preferredName: '' }) }]),
        {
          label: 'Date of birth',
          value:
            person.dateOfBirth === null
              ? ''
              : `${formatDay(person.dateOfBirth)}${person.age === null ? '' : ` (age ${person.age})`}`,
        },
        { label: 'Year group', value: yearWords(person.curriculumYear) },
        { label: 'Setting', value: person.settingName },
        { label: 'Unique pupil number', value: person.upn },
        { label: 'Lead officer', value: person.leadOfficer },
        {
          label: 'Review due by',
          value: `${formatDay(person.nextReviewDueOn)}${isOverdue(person, data) ? ' (this day has passed)' : ''}`,
        },
        ...(data.withContact ? [{ label: 'Contact', value: person.contact }] : []),
        { label: 'Meeting: day, time and place', value: meetingWords(nextReview) },
      ],
    },
    { kind: 'heading', level: 2, text: 'In this pack' },
    {
      kind: 'paragraph',
      text: partsOf(content, data)
        .map((part, index) => `${index + 1}\u00a0${packPartWords[part]}`)
        .join(' · '),
    },
    { kind: 'heading', level: 2, text: 'Checklist' },
    checklist(content, data),
  ];
}

/** "1 December 2026, 14:30" and the place below; what is not agreed yet is left out. */
function meetingWords(review: PackContent['nextReview']): string {
  if (review === null) return '';
  const when = [formatDay(review.meetingOn), review.meetingAt].filter((part) => part !== '').join(', ');
  return lines(when, review.meetingPlace);
}

/** Days counted from one that has passed would all have passed too: they are counted from the meeting, by hand. */
function isOverdue(person: Person, data: PackSettings): boolean {
  return person.nextReviewDueOn !== null && isLate(person.nextReviewDueOn, data.preparedOn);
}

/** The steps of the review with their last days, counted from the last day on which it can be held. */
function checklist({ person, move }: PackContent, data: PackSettings): PdfTable {
  const due = isOverdue(person, data) ? null : person.nextReviewDueOn;
  const by = (day: string | null) => (day === null ? '' : formatUnbrokenDay(day));
  const of = (clock: (meeting: string) => string) => by(due === null ? null : clock(due));
  return table(
    [
      { heading: 'Step', width: 5.2 },
      // In large print the longest day ("29 September 2026") stands in one line.
      { heading: 'By', width: 3.6 },
      { heading: 'Done on', width: 2.2 },
    ],
    [
      ['Views of the young person and family', '', ''],
      ['Vocational profile brought up to date', '', ''],
      ['Advice sent, two weeks before the meeting', of(adviceCirculatedBy), ''],
      ['Review meeting held', by(due), ''],
      ['Report sent, within two weeks', of(reportBy), ''],
      ['Decision sent, within four weeks', of(decisionBy), ''],
      [
        'Final amended plan, within 12 weeks',
        of((meeting) => finalPlanBy({ meeting, amendmentNotice: null })),
        '',
      ],
      // Whenever the review is: the day is that of the move (SEND Regulations 2014, regulation 18).
      ...(move === null
        ? []
        : [
            [
              planForMoveWords(move.move),
              `${by(move.dueOn)}${isLate(move.dueOn, data.preparedOn) ? ' (this day has passed)' : ''}`,
              '',
            ],
          ]),
    ],
  );
}

function partBlocks(part: PackPart, content: PackContent, settings: PackSettings): PdfBlock[] {
  switch (part) {
    case 'at-a-glance':
      return atAGlance(content, settings);
    case 'prompts':
      return prompts(content);
    case 'vocational-profile':
      return vocationalProfilePart(content);
    case 'pathway':
      return pathwayPart(content);
    case 'work':
      return workPart(content);
    case 'work-plans':
      return workPlansPart(content);
    case 'actions':
      return actionsPart(content);
    case 'views':
      return viewsPart(content);
    case 'consent':
      return consent(content.person);
  }
}

function atAGlance({ person, sensitiveNotes }: PackContent, data: PackSettings): PdfBlock[] {
  const taught = person.taughtYears.toSorted((a, b) => b.academicYear - a.academicYear).slice(0, 5);
  return [
    {
      kind: 'keyValues',
      pairs: [
        { label: 'Needs', value: person.needs.map(({ code }) => codeWords(senNeeds, code)).join('\n') },
        { label: 'Sex', value: codeWords(sexes, person.sex) },
        { label: 'Ethnicity', value: codeWords(ethnicities, person.ethnicity) },
        { label: 'Unique learner number', value: person.uln },
      ],
    },
    { kind: 'heading', level: 3, text: 'EHC plan' },
    tableOrLines(
      [
        { heading: 'Made', width: 1 },
        { heading: 'Ceased', width: 1 },
        { heading: 'Reason', width: 2 },
      ],
      person.plans.map((plan) => [
        formatUnbrokenDay(plan.startedOn),
        formatUnbrokenDay(plan.ceasedOn),
        codeWords(planCeaseReasons, plan.ceaseReason),
      ]),
      'No EHC plan is recorded.',
    ),
    { kind: 'heading', level: 3, text: 'Annual reviews so far' },
    tableOrLines(
      [
        { heading: 'Held', width: 2 },
        { heading: 'Attended', width: 1.6 },
        { heading: 'Focused on employment', width: 2 },
        { heading: 'Outcome', width: 2.4 },
      ],
      person.reviews
        .filter(({ heldOn }) => heldOn !== null)
        .toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''))
        .map((review) => [
          formatUnbrokenDay(review.heldOn),
          yesNoWords(review.attended),
          yesNoWords(review.employmentFocus),
          codeWords(reviewOutcomes, review.outcome),
        ]),
      'No annual review is recorded.',
    ),
    ...(taught.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Years and settings' },
          table(
            [
              { heading: 'Academic year', width: 1.2 },
              { heading: 'Year taught', width: 1 },
              { heading: 'Setting', width: 2.4 },
            ],
            taught.map((year) => [
              academicYearLabel(year.academicYear),
              yearWords(year.taughtYear),
              year.settingName,
            ]),
          ),
        ] as const)),
    ...(data.withNotes && person.notes !== ''
      ? ([
          { kind: 'heading', level: 3, text: 'Notes' },
          { kind: 'paragraph', text: person.notes },
        ] as const)
      : []),
    ...(sensitiveNotes.length > 0
      ? ([
          { kind: 'heading', level: 3, text: 'Sensitive notes' },
          table(
            [
              { heading: 'Noted on', width: 1.4 },
              { heading: 'Note', width: 5 },
            ],
            sensitiveNotes.map(({ notedOn, note }) => [formatUnbrokenDay(notedOn), note]),
          ),
        ] as const)
      : []),
  ];
}

function prompts({ person, lastReview }: PackContent): PdfBlock[] {
  const { title, prompts: questions } = promptsFor(person.curriculumYear);
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items: questions },
    ...adulthoodAreas.flatMap(({ code, label }): PdfBlock[] => {
      const agreed = (lastReview?.outcomes ?? []).filter(
        ({ area, outcome }) => area === code && outcome !== '',
      );
      const space: PdfBlock = {
        kind: 'writingSpace',
        label: `${label}: where things stand, and what comes next`,
        lines: agreed.length === 0 ? 3 : 2,
      };
      if (agreed.length === 0) return [space];
      return [
        { kind: 'heading', level: 3, text: label },
        table(
          [
            { heading: `Agreed on ${formatDay(lastReview?.heldOn ?? null)}`, width: 3 },
            { heading: 'Steps', width: 3 },
            { heading: 'How it went', width: 3 },
          ],
          agreed.map(({ outcome, steps, progress }) => [outcome, steps, progress]),
        ),
        space,
      ];
    }),
  ];
}

function consent(person: Person): PdfBlock[] {
  return [
    {
      kind: 'keyValues',
      pairs: [{ label: 'Consent on record', value: person.consent }],
    },
    {
      kind: 'paragraph',
      text: 'I have seen what is written in this pack. I agree that it may be shared with those who take part in the review and with those who help me to find and keep work.',
    },
    {
      ...table(
        [
          { heading: 'Name', width: 3 },
          { heading: 'Role', width: 2.4 },
          { heading: 'Signature', width: 3 },
          { heading: 'Date', width: 1.6 },
        ],
        ['Young person', 'Parent or carer', 'Setting', 'Local authority', ''].map((role) => [
          '',
          role,
          '',
          '',
        ]),
      ),
      leastRowHeight: 44,
      isKeptTogether: true,
    },
  ];
}

function yearWords(year: number | null): string {
  return year === null ? '' : curriculumYearWords(year);
}
