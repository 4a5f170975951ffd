import { makeStyles, tokens } from '@fluentui/react-components';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import { pathwayStages } from '../../../shared/content/stages.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { todayHere } from '../../api/today.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { listName, untilWords } from '../../components/young-person-words.ts';
import type { PersonColumnId } from './person-column-ids.ts';
import { needWords, planStateTones, planStateWords } from './person-words.ts';

const useStyles = makeStyles({
  name: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Every column that the list of young people can show. Unknown is left blank. */
export const personColumns: readonly (DataColumn<PersonRow> & { id: PersonColumnId })[] = [
  {
    id: 'name',
    heading: 'Name',
    isSortable: true,
    // Whom a row is about must not be cut: the columns beside it give way.
    width: 208,
    cell: (person) => <PersonLink person={person} />,
  },
  {
    id: 'age',
    heading: 'Age',
    isSortable: true,
    width: 68,
    align: 'end',
    cell: (person) => person.age ?? '',
  },
  {
    id: 'year',
    heading: 'Year',
    width: 72,
    align: 'end',
    cell: (person) => <CurriculumYear year={person.curriculumYear} />,
  },
  {
    id: 'setting',
    heading: 'Setting',
    isSortable: true,
    cell: (person) => <Cut words={person.settingName} />,
  },
  {
    id: 'need',
    heading: 'Main need',
    cell: (person) => <Cut words={person.primaryNeed === '' ? '' : needWords(person.primaryNeed)} />,
  },
  {
    id: 'plan',
    heading: 'EHC plan',
    width: 108,
    cell: (person) => (
      <StatusBadge tone={planStateTones[person.planState]}>{planStateWords[person.planState]}</StatusBadge>
    ),
  },
  {
    id: 'last-review',
    heading: 'Last review',
    width: 120,
    cell: (person) => (person.lastReviewOn === null ? '' : formatShortDate(person.lastReviewOn)),
  },
  {
    id: 'next-review',
    heading: 'Next review due',
    isSortable: true,
    width: 224,
    cell: (person) => <NextReview person={person} />,
  },
  {
    id: 'officer',
    heading: 'Lead officer',
    isSortable: true,
    width: 160,
    cell: (person) => <Cut words={person.leadOfficer} />,
  },
  {
    id: 'born',
    heading: 'Born',
    width: 112,
    cell: (person) => (person.dateOfBirth === null ? '' : formatShortDate(person.dateOfBirth)),
  },
  {
    id: 'stage',
    heading: 'Pathway stage',
    width: 180,
    cell: (person) => <Cut words={stageWords(person.stages)} />,
  },
  { id: 'upn', heading: 'UPN', width: 140, cell: (person) => person.upn },
  { id: 'uln', heading: 'ULN', width: 120, cell: (person) => person.uln },
  {
    id: 'local-id',
    heading: 'Local number',
    width: 128,
    cell: (person) => <Cut words={person.localId} />,
  },
  {
    id: 'sex',
    heading: 'Sex',
    width: 88,
    cell: (person) => (person.sex === '' ? '' : labelOfCode(sexes, person.sex)),
  },
  {
    id: 'ethnicity',
    heading: 'Ethnicity',
    width: 180,
    cell: (person) => (
      <Cut words={person.ethnicity === '' ? '' : labelOfCode(ethnicities, person.ethnicity)} />
    ),
  },
  { id: 'postcode', heading: 'Postcode', width: 104, cell: (person) => person.postcode },
];

/** "2 Engagement": more than one stage can be open at a time. */
function stageWords(stages: readonly number[]): string {
  return stages
    .map((number) => {
      const stage = pathwayStages.find((each) => each.number === number);
      return stage ? `${number} ${stage.name}` : String(number);
    })
    .join(', ');
}

/** Words that may be longer than their column: whole when pointed at. */
function Cut({ words }: { words: string }) {
  return <span title={words}>{words}</span>;
}

function PersonLink({ person }: { person: PersonRow }) {
  const styles = useStyles();
  return (
    // A plain link: the router's own, hundreds of them, would make scrolling stutter.
    <a
      className={styles.name}
      href={`#/young-people/${encodeURIComponent(person.personId)}`}
      tabIndex={-1}
      title={listName(person)}
    >
      {listName(person)}
    </a>
  );
}

/** The number alone where there is one: the heading says what it is. */
function CurriculumYear({ year }: { year: number | null }) {
  if (year === null) return null;
  return year > 0 ? year : <Cut words={curriculumYearWords(year)} />;
}

function NextReview({ person }: { person: PersonRow }) {
  const styles = useStyles();
  const today = todayHere();
  if (person.nextReviewDueOn === null) return null;
  const isLate = person.nextReviewDueOn < today;
  return (
    <>
      {formatShortDate(person.nextReviewDueOn)}{' '}
      <span className={isLate ? styles.late : styles.quiet}>{untilWords(person.nextReviewDueOn, today)}</span>
    </>
  );
}
