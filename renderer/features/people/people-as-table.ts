/** The list of young people as Excel takes it from the clipboard. Pure. */
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { needWords, planStateWords } from './person-words.ts';

const columns: readonly { heading: string; cell: (person: PersonRow) => string }[] = [
  { heading: 'Surname', cell: ({ surname }) => surname },
  { heading: 'First name', cell: ({ forename }) => forename },
  // Year, month, day: Excel reads it as the same date whatever the country of the computer.
  { heading: 'Date of birth', cell: ({ dateOfBirth }) => dateOfBirth ?? '' },
  { heading: 'Age', cell: ({ age }) => (age === null ? '' : String(age)) },
  {
    heading: 'Year',
    cell: ({ curriculumYear }) => (curriculumYear === null ? '' : curriculumYearWords(curriculumYear)),
  },
  { heading: 'UPN', cell: ({ upn }) => upn },
  { heading: 'Setting', cell: ({ settingName }) => settingName },
  { heading: 'Main need', cell: ({ primaryNeed }) => (primaryNeed === '' ? '' : needWords(primaryNeed)) },
  { heading: 'EHC plan', cell: ({ planState }) => planStateWords[planState] },
  { heading: 'Last review', cell: ({ lastReviewOn }) => lastReviewOn ?? '' },
  { heading: 'Next review due', cell: ({ nextReviewDueOn }) => nextReviewDueOn ?? '' },
  { heading: 'Lead officer', cell: ({ leadOfficer }) => leadOfficer },
  { heading: 'Local number', cell: ({ localId }) => localId },
  { heading: 'ULN', cell: ({ uln }) => uln },
  { heading: 'Sex', cell: ({ sex }) => (sex === '' ? '' : labelOfCode(sexes, sex)) },
  {
    heading: 'Ethnicity',
    cell: ({ ethnicity }) => (ethnicity === '' ? '' : labelOfCode(ethnicities, ethnicity)),
  },
  { heading: 'Pathway stage', cell: ({ stages }) => stages.join(', ') },
];

/** Headings and one line a person, tabs between cells. What is not known is an empty cell. */
export function peopleAsTable(people: readonly PersonRow[]): string {
  const lines = [
    columns.map(({ heading }) => heading),
    ...people.map((person) => columns.map(({ cell }) => plainCell(cell(person)))),
  ];
  return lines.map((cells) => cells.join('\t')).join('\r\n');
}

/** One cell and no formula: a tab or line break would move what follows, and = + - @ would make Excel calculate. */
function plainCell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
