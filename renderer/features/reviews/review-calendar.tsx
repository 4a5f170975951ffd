import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtr16Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { formatDate, isoDateParts, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { listName } from '../../components/young-person-words.ts';
import { forcedColors } from '../../theme/layout.ts';
import { daysOfMonth, type Month, monthOf, monthWords, otherMonth, weeksOfMonth } from './month-grid.ts';
import { SaveAppointments } from './save-appointments.tsx';
import { reviewAddress, reviewsOf } from './whose-columns.tsx';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  month: {
    margin: 0,
    minWidth: '160px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  frame: {
    flex: '0 1 auto',
    minHeight: '240px',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: {
    width: '100%',
    minWidth: '840px',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th': {
      position: 'sticky',
      top: 0,
      textAlign: 'left',
      backgroundColor: tokens.colorNeutralBackground3,
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
  },
  day: {
    height: '112px',
    verticalAlign: 'top',
    padding: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':not(:first-child)': { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outside: { backgroundColor: tokens.colorNeutralBackground3 },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  today: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    [forcedColors]: { textDecorationLine: 'underline' },
  },
  names: { listStyle: 'none', margin: 0, padding: 0 },
  name: {
    display: 'block',
    // As high as a finger or an unsteady hand needs it (WCAG 2.2, 2.5.8).
    lineHeight: '24px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  meeting: {
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { verticalAlign: '-3px', color: tokens.colorBrandForeground1 },
  },
  more: {
    padding: 0,
    minWidth: 0,
    minHeight: '24px',
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The next reviews of a month on the last days on which they may be held, with the meetings that are arranged. */
export function ReviewCalendar({
  filter,
  onMonth,
  onDay,
}: {
  filter: ReviewFilter;
  /** Shows all reviews of a month as a list. */
  onMonth: (month: Month) => void;
  /** Shows all reviews of a day. */
  onDay: (day: IsoDate) => void;
}) {
  const styles = useStyles();
  const today = todayHere();
  const [month, setMonth] = useState(() => monthOf(today));
  const days = useQuery(
    orpc.reviews.calendar.queryOptions({ input: { filter, period: daysOfMonth(month) } }),
  );
  const byDay = new Map((days.data ?? []).map((each) => [each.day, each]));
  const total = (days.data ?? []).reduce((sum, { count }) => sum + count, 0);
  const meetings = (days.data ?? []).reduce((sum, day) => sum + day.meetings.length, 0);
  const title = monthWords(month);
  return (
    <>
      <div className={styles.head}>
        <Button
          icon={<ChevronLeft20Regular />}
          aria-label="Earlier month"
          onClick={() => setMonth(otherMonth(month, -1))}
        />
        <Button
          icon={<ChevronRight20Regular />}
          aria-label="Later month"
          onClick={() => setMonth(otherMonth(month, 1))}
        />
        <h2 className={styles.month} aria-live="polite">
          {title}
        </h2>
        <Button onClick={() => setMonth(monthOf(today))}>This month</Button>
        <Button onClick={() => onMonth(month)}>Show as a list</Button>
        <SaveAppointments
          label="Appointments…"
          about={`${meetings === 1 ? 'The one meeting' : `The ${meetings} meetings`} of ${title}, narrowed as you see them, in one file that Outlook and other calendars open.`}
          which={{ of: 'period', filter, period: daysOfMonth(month) }}
          disabled={meetings === 0}
        />
        <span className={styles.count} role="status">
          {days.data &&
            `${meetings === 0 ? '' : `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}, `}${total.toLocaleString('en-GB')} ${total === 1 ? 'review is' : 'reviews are'} due`}
        </span>
      </div>
      {days.isError && <ProblemMessage words={errorWords(days.error)} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a named group that scrolls */}
      <div className={styles.frame} tabIndex={0} role="group" aria-label={`Reviews in ${title}`}>
        <table className={styles.table} aria-label={`Reviews in ${title}`}>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOfMonth(month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {week.map((day, index) =>
                  day === null ? (
                    // A day of another month: nothing is said of it here.
                    <td key={weekdays[index]} className={mergeClasses(styles.day, styles.outside)} />
                  ) : (
                    <td key={day} className={styles.day}>
                      <span className={mergeClasses(styles.number, day === today && styles.today)}>
                        {day === today ? `${isoDateParts(day).day} today` : isoDateParts(day).day}
                      </span>
                      <DayOfReviews reviews={byDay.get(day)} onDay={onDay} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type CalendarDay = Awaited<ReturnType<typeof api.reviews.calendar>>[number];

function DayOfReviews({
  reviews,
  onDay,
}: {
  reviews: CalendarDay | undefined;
  onDay: (day: IsoDate) => void;
}) {
  const styles = useStyles();
  if (!reviews) return null;
  const { day, count, first, meetings } = reviews;
  return (
    <>
      {meetings.length > 0 && (
        <ul className={styles.names} aria-label={`Meetings on ${formatDate(day)}`}>
          {meetings.map((meeting) => (
            <li key={meeting.reviewId}>
              <a
                className={mergeClasses(styles.name, styles.meeting)}
                href={reviewAddress(meeting)}
                title={`Meeting${meeting.at === '' ? '' : ` at ${meeting.at}`}: ${listName(meeting)}`}
              >
                <CalendarLtr16Regular aria-label="Meeting" /> {meeting.at !== '' && `${meeting.at} `}
                {listName(meeting)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.names} aria-label={`Due on ${formatDate(day)}`}>
        {first.map((person) => (
          <li key={person.personId}>
            <a className={styles.name} href={reviewsOf(person.personId)} title={listName(person)}>
              {listName(person)}
            </a>
          </li>
        ))}
      </ul>
      {count > first.length && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          aria-label={`${count - first.length} more due on ${formatDate(day)}: show all ${count}`}
          onClick={() => onDay(day)}
        >
          {`${count - first.length} more`}
        </Button>
      )}
    </>
  );
}
