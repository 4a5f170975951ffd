/** Assessment packs as a workbook to be filled in: a sheet for each young person and, of several, a list with links. */
import { fullName } from '../../../shared/domain/full-name.ts';
import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import { adulthoodAreas } from '../../../shared/content/codes/adulthood-area.ts';
import { adviceSources } from '../../../shared/content/codes/advice-source.ts';
import type { CodeList } from '../../../shared/content/codes/code-list.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import { type PackPart, packPartWords } from '../../../shared/content/assessment-pack-parts.ts';
import { promptsFor } from '../../../shared/content/preparing-for-adulthood.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { formBlocks } from './assessment-pack/form-blocks.ts';
import { pathwayPart } from './assessment-pack/pathway-part.ts';
import { viewsPart } from './assessment-pack/views-part.ts';
import { vocationalProfilePart } from './assessment-pack/vocational-profile-part.ts';
import { workPart } from './assessment-pack/work-part.ts';
import { workPlansPart } from './assessment-pack/work-plans-part.ts';
import { codeWords, planForMoveWords, yesNoWords } from './assessment-pack-words.ts';
import { type PackContent, type PackSettings, partsOf } from './assessment-pack.ts';
import { formatDay } from './report-text.ts';
import { officialSensitive } from './people-workbook.ts';
import { sheetNames } from './workbook/sheet-names.ts';
import type { FormBlock, FormSheet, FormValue, SheetValue, WorkbookModel } from './workbook/sheets.ts';

const listName = 'Young people';
const yesNo = ['Yes', 'No'];
/** Rows for what the meeting agrees. */
const EMPTY_ACTIONS = 8;
/** Excel knows no day before this one. */
const FIRST_DAY = '1900-03-01';

/** @param contents in the order in which their sheets stand */
export function assessmentPackWorkbook(
  contents: readonly PackContent[],
  settings: PackSettings,
): WorkbookModel {
  const [only] = contents;
  const names = sheetNames(
    contents.map(({ person }) => [person.surname, person.forename].filter((part) => part !== '').join(', ')),
    [listName],
  );
  return {
    title:
      only && contents.length === 1
        ? `Assessment pack: ${fullName(only.person)}`
        : 'Assessment packs for annual reviews',
    owner: settings.authorityName,
    attribution: 'Made with SEND Pathways',
    documentId: settings.documentId,
    marking: officialSensitive,
    preparedOn: settings.preparedOn,
    sheets: [
      ...(contents.length > 1 ? [listSheet(contents, names, settings)] : []),
      ...contents.map((content, index) =>
        personSheet(content, names[index] ?? '', settings, contents.length > 1),
      ),
    ],
  };
}

function listSheet(
  contents: readonly PackContent[],
  names: readonly string[],
  { preparedOn }: PackSettings,
): FormSheet {
  return {
    kind: 'form',
    name: listName,
    title: 'Assessment packs for annual reviews',
    blocks: [
      {
        kind: 'text',
        text: `${officialSensitive}. This workbook holds personal data of young people and is not encrypted: keep it where only those who need it can open it.`,
      },
      {
        kind: 'text',
        text: `Prepared on ${formatDay(preparedOn)}. Each young person has a sheet of their own: choose a name to go there.`,
      },
      { kind: 'text', text: howToFill },
      {
        kind: 'table',
        isFrozen: true,
        columns: [
          { heading: 'Young person', width: 4 },
          { heading: 'Year', width: 2 },
          { heading: 'Setting', width: 4 },
          { heading: 'Review due by', width: 2 },
        ],
        rows: contents.map(({ person }, index) => [
          { text: fullName(person), sheet: names[index] ?? '' },
          yearWords(person.curriculumYear),
          person.settingName,
          day(person.nextReviewDueOn),
        ]),
      },
    ],
  };
}

const howToFill =
  'Fill in the cells with a yellow tint. All others are locked, without a password, so that nothing is changed by mistake; rows can be made higher.';

function personSheet(
  content: PackContent,
  name: string,
  settings: PackSettings,
  isListed: boolean,
): FormSheet {
  const parts = partsOf(content, settings).flatMap((part): FormBlock[] => [
    // The meeting recommends before everybody signs.
    ...(part === 'consent' ? recommendation(content) : []),
    // Nobody signs on a page that does not say what for.
    { kind: 'heading', level: 2, text: packPartWords[part], keepsTogether: part === 'consent' },
    ...partBlocks(part, content, settings),
  ]);
  return {
    kind: 'form',
    name,
    title: fullName(content.person),
    blocks: [
      {
        kind: 'text',
        text: `${officialSensitive}. Assessment pack for the annual review, prepared on ${formatDay(settings.preparedOn)}.`,
      },
      { kind: 'text', text: howToFill },
      ...(isListed
        ? ([
            {
              kind: 'fields',
              fields: [
                { label: 'All in this workbook', value: { text: 'Back to the list', sheet: listName } },
              ],
            },
          ] as const)
        : []),
      ...cover(content, settings),
      ...attendanceAndReports(content),
      ...parts,
      ...(settings.parts.includes('consent') ? [] : recommendation(content)),
    ],
  };
}

function cover({ person, nextReview, move }: PackContent, settings: PackSettings): FormBlock[] {
  return [
    {
      kind: 'fields',
      fields: [
        { label: 'Surname', value: person.surname },
        { label: 'Forename', value: person.forename },
        ...(person.preferredName === '' ? [] : [{ label: 'Known as', value: person.preferredName }]),
        { label: 'Date of birth', value: day(person.dateOfBirth) },
        { label: 'Age', value: person.age },
        { label: 'Year group', value: yearWords(person.curriculumYear) },
        { label: 'Setting', value: person.settingName },
        { label: 'Unique pupil number', value: person.upn },
        { label: 'Lead officer', value: person.leadOfficer },
        ...(settings.withContact ? [{ label: 'Contact', value: person.contact }] : []),
        { label: 'Review due by', value: day(person.nextReviewDueOn) },
        ...(move === null ? [] : [{ label: planForMoveWords(move.move), value: day(move.dueOn) }]),
        {
          label: 'Day of the meeting',
          value: day(nextReview?.meetingOn ?? null),
          isToFill: true,
          isDay: true,
        },
        { label: 'Time of the meeting', value: nextReview?.meetingAt ?? '', isToFill: true },
        { label: 'Place of the meeting', value: nextReview?.meetingPlace ?? '', isToFill: true },
      ],
    },
  ];
}

/** Who came, and whose reports there are: those asked for or, where nobody was asked yet, those who have to be. */
function attendanceAndReports({ person, nextReview }: PackContent): FormBlock[] {
  const advice = nextReview?.advice ?? [];
  const reports: FormValue[][] =
    advice.length > 0
      ? advice.map(({ source, author, requestedOn, receivedOn }) => [
          source,
          author,
          day(requestedOn),
          day(receivedOn),
          receivedOn === null ? null : 'Yes',
        ])
      : adviceSources.map((source) => [source, null, null, null, null]);
  const attending: readonly (readonly [string, string])[] = [
    ['Young person', fullName(person)],
    ['Parent or carer', ''],
    ['Setting', ''],
    ['Local authority', person.leadOfficer],
    ['Health', ''],
    ['Social care', ''],
  ];
  return [
    { kind: 'heading', level: 2, text: 'Attendance and reports' },
    {
      kind: 'table',
      columns: [
        { heading: 'Who', width: 3 },
        { heading: 'Name', width: 5, isToFill: true },
        { heading: 'Invited', width: 2, isToFill: true, choices: yesNo },
        { heading: 'Attended', width: 2, isToFill: true, choices: yesNo },
      ],
      rows: attending.map(([who, name]) => [who, name, null, null]),
      emptyRows: 2,
    },
    { kind: 'heading', level: 3, text: 'Reports and advice' },
    {
      kind: 'table',
      columns: [
        { heading: 'From', width: 3 },
        { heading: 'Name', width: 3, isToFill: true },
        { heading: 'Asked for on', width: 2, isToFill: true, isDay: true },
        { heading: 'Received on', width: 2, isToFill: true, isDay: true },
        { heading: 'Received', width: 2, isToFill: true, choices: yesNo },
      ],
      rows: reports,
      emptyRows: 1,
    },
  ];
}

function partBlocks(part: PackPart, content: PackContent, settings: PackSettings): FormBlock[] {
  switch (part) {
    case 'at-a-glance':
      return atAGlance(content, settings);
    case 'prompts':
      return prompts(content);
    case 'vocational-profile':
      return formBlocks(vocationalProfilePart(content));
    case 'pathway':
      return formBlocks(pathwayPart(content));
    case 'work':
      return formBlocks(workPart(content));
    case 'work-plans':
      return formBlocks(workPlansPart(content));
    case 'actions':
      return actions(content);
    case 'views':
      return formBlocks(viewsPart(content));
    case 'consent':
      return consent(content);
  }
}

function atAGlance({ person, sensitiveNotes }: PackContent, settings: PackSettings): FormBlock[] {
  const held = person.reviews
    .filter(({ heldOn }) => heldOn !== null)
    .toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''));
  const taught = person.taughtYears.toSorted((a, b) => b.academicYear - a.academicYear).slice(0, 5);
  return [
    {
      kind: 'fields',
      fields: [
        { label: 'Needs', value: person.needs.map(({ code }) => codeWords(senNeeds, code)).join('\n') },
        { label: 'Sex', value: codeWords(sexes, person.sex) },
        { label: 'Ethnicity', value: codeWords(ethnicities, person.ethnicity) },
        { label: 'Unique learner number', value: person.uln },
      ],
    },
    { kind: 'heading', level: 3, text: 'EHC plan' },
    tableOrWords(
      ['Made', 'Ceased', 'Reason'],
      [2, 2, 4],
      person.plans.map((plan) => [
        day(plan.startedOn),
        day(plan.ceasedOn),
        codeWords(planCeaseReasons, plan.ceaseReason),
      ]),
      'No EHC plan is recorded.',
    ),
    { kind: 'heading', level: 3, text: 'Annual reviews so far' },
    tableOrWords(
      ['Held', 'Attended', 'Focused on employment', 'Outcome'],
      [3, 2, 3, 4],
      held.map((review) => [
        day(review.heldOn),
        yesNoWords(review.attended),
        yesNoWords(review.employmentFocus),
        codeWords(reviewOutcomes, review.outcome),
      ]),
      'No annual review is recorded.',
    ),
    { kind: 'heading', level: 3, text: 'Years and settings' },
    tableOrWords(
      ['Academic year', 'Year taught', 'Setting'],
      [3, 3, 6],
      taught.map((year) => [
        academicYearLabel(year.academicYear),
        yearWords(year.taughtYear),
        year.settingName,
      ]),
      'No year is recorded.',
    ),
    ...(settings.withNotes && person.notes !== ''
      ? ([
          { kind: 'heading', level: 3, text: 'Notes' },
          { kind: 'text', text: person.notes },
        ] as const)
      : []),
    ...(sensitiveNotes.length > 0
      ? ([
          { kind: 'heading', level: 3, text: 'Sensitive notes' },
          tableOrWords(
            ['Noted on', 'Note'],
            [2, 10],
            sensitiveNotes.map(({ notedOn, note }) => [day(notedOn), note]),
            '',
          ),
        ] as const)
      : []),
  ];
}

/** The prompts of the year group, and under each heading what was agreed last time with room for how it went. */
function prompts({ person, lastReview }: PackContent): FormBlock[] {
  const { title, prompts: questions } = promptsFor(person.curriculumYear);
  return [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'table',
      columns: [
        { heading: 'To talk about', width: 5 },
        { heading: 'What was said', width: 7, isToFill: true },
      ],
      rows: questions.map((question) => [question, null]),
      leastLines: 3,
    },
    ...adulthoodAreas.flatMap(({ code, label }): FormBlock[] => {
      const agreed = (lastReview?.outcomes ?? []).filter(
        ({ area, outcome }) => area === code && outcome !== '',
      );
      return [
        { kind: 'heading', level: 3, text: label },
        ...(agreed.length === 0
          ? []
          : ([
              {
                kind: 'table',
                columns: [
                  { heading: `Agreed on ${formatDay(lastReview?.heldOn ?? null)}`, width: 4 },
                  { heading: 'Steps', width: 4 },
                  { heading: 'How it went', width: 4, isToFill: true },
                ],
                rows: agreed.map(({ outcome, steps, progress }) => [outcome, steps, progress]),
                leastLines: 3,
              },
            ] as const)),
        { kind: 'space', label: 'Where things stand, and what comes next', lines: 4 },
      ];
    }),
  ];
}

function actions({ pathway }: PackContent): FormBlock[] {
  const open = pathway.actions.filter(({ status }) => status !== 'done' && status !== 'stopped');
  const finished = pathway.actions.filter(({ status }) => status === 'done' || status === 'stopped');
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'Action', width: 5 },
        { heading: 'Who', width: 3, isToFill: true },
        { heading: 'By when', width: 2, isToFill: true, isDay: true },
        { heading: 'Status', width: 2, isToFill: true, choices: labelsOf(actionStatuses) },
      ],
      rows: open.map((action) => [
        action.description,
        action.lead,
        day(action.dueOn),
        codeWords(actionStatuses, action.status),
      ]),
      emptyRows: EMPTY_ACTIONS,
    },
    ...(finished.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: 'Done or stopped' },
          tableOrWords(
            ['Action', 'How it ended', 'When'],
            [8, 2, 2],
            finished
              .slice(0, 10)
              .map(({ description, status, completedOn }) => [
                description,
                codeWords(actionStatuses, status),
                day(completedOn),
              ]),
            '',
          ),
        ] as const)),
  ];
}

function recommendation({ nextReview }: PackContent): FormBlock[] {
  return [
    { kind: 'heading', level: 2, text: 'Recommendation' },
    {
      kind: 'fields',
      fields: [
        {
          label: 'What the meeting recommends',
          value: codeWords(reviewOutcomes, nextReview?.recommendation ?? ''),
          isToFill: true,
          choices: labelsOf(reviewOutcomes),
        },
      ],
    },
    { kind: 'space', label: 'Why, and what should change in the plan', lines: 4 },
  ];
}

function consent({ person }: PackContent): FormBlock[] {
  return [
    {
      kind: 'text',
      text: 'I have seen what is written in this pack. I agree that it may be shared with those who take part in the review and with those who help me to find and keep work.',
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Consent on record', value: person.consent },
        { label: 'The young person agrees', value: null, isToFill: true, choices: yesNo },
      ],
    },
    {
      kind: 'table',
      columns: [
        { heading: 'Role', width: 3 },
        { heading: 'Name', width: 3, isToFill: true },
        { heading: 'Signature', width: 4, isToFill: true },
        { heading: 'Date', width: 2, isToFill: true, isDay: true },
      ],
      rows: ['Young person', 'Parent or carer', 'Setting', 'Local authority'].map((role) => [
        role,
        null,
        null,
        null,
      ]),
      emptyRows: 1,
      leastLines: 2,
    },
  ];
}

/** A table that is only read or, where it would have no rows, a sentence that says so. */
function tableOrWords(
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly SheetValue[])[],
  none: string,
): FormBlock {
  if (rows.length === 0) return { kind: 'text', text: none };
  return {
    kind: 'table',
    columns: headings.map((heading, index) => ({ heading, width: widths[index] ?? 1 })),
    rows,
  };
}

function labelsOf(codes: CodeList): string[] {
  return codes.map(({ label }) => label);
}

function day(on: IsoDate | null): SheetValue {
  if (on === null) return null;
  return on < FIRST_DAY ? on : { day: on };
}

function yearWords(year: number | null): string {
  return year === null ? '' : curriculumYearWords(year);
}
