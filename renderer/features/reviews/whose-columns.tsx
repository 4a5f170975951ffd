import { makeStyles, tokens } from '@fluentui/react-components';
import type { DueReview } from '../../../shared/contract/reviews.ts';
import { formatShortDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { todayHere } from '../../api/today.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { listName, untilWords } from '../../components/young-person-words.ts';

/** What every list of the page says of whose review it is. */
export type Whose = Pick<
  DueReview,
  'personId' | 'surname' | 'forename' | 'curriculumYear' | 'settingName' | 'leadOfficer'
>;

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

export const whoseColumns: readonly DataColumn<Whose>[] = [
  { id: 'name', heading: 'Name', cell: (row) => <PersonLink row={row} /> },
  {
    id: 'year',
    heading: 'Year',
    width: 60,
    align: 'end',
    cell: ({ curriculumYear }) => <Year year={curriculumYear} />,
  },
  {
    id: 'setting',
    heading: 'Setting',
    cell: ({ settingName }) => <span title={settingName}>{settingName}</span>,
  },
  {
    id: 'officer',
    heading: 'Lead officer',
    width: 116,
    cell: ({ leadOfficer }) => <span title={leadOfficer}>{leadOfficer}</span>,
  },
];

/** The address of the reviews of a young person. */
export function reviewsOf(personId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}?tab=reviews`;
}

/** The address of one review. */
export function reviewAddress({ personId, reviewId }: { personId: string; reviewId: string }): string {
  return `#/young-people/${encodeURIComponent(personId)}/reviews/${encodeURIComponent(reviewId)}`;
}

function PersonLink({ row }: { row: Whose }) {
  const styles = useStyles();
  return (
    <a className={styles.name} href={reviewsOf(row.personId)} tabIndex={-1} title={listName(row)}>
      {listName(row)}
    </a>
  );
}

function Year({ year }: { year: number | null }) {
  if (year === null) return null;
  return year > 0 ? year : <span title={curriculumYearWords(year)}>{curriculumYearWords(year)}</span>;
}

/** "12 Jan 2027 in 51 days"; late in another colour and, as always, in words. */
export function DueDay({ day }: { day: IsoDate }) {
  const styles = useStyles();
  const today = todayHere();
  return (
    <>
      {formatShortDate(day)}{' '}
      <span className={day < today ? styles.late : styles.quiet}>{untilWords(day, today)}</span>
    </>
  );
}
