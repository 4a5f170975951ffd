import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { todayHere } from '../../api/today.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { listName, untilWords } from '../../components/young-person-words.ts';
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

/** The columns of the list of young people. Unknown is left blank. */
export const personColumns: DataColumn<PersonRow>[] = [
  {
    id: 'name',
    heading: 'Name',
    isSortable: true,
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
];

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
