import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { LinedList } from '../../components/lined-list.tsx';
import { Section } from '../../components/section.tsx';
import { StatusBadge, type StatusTone } from '../../components/status-badge.tsx';
import {
  type CheckCounts,
  checksWords,
  dueActions,
  dueWords,
  listWords,
  type PersonActionCounts,
  personActionsWords,
  type ReviewCounts,
  reviewsWords,
  unknownFigures,
  unscoredStatements,
} from './needs-doing.ts';

/** More than this many due actions are summed up, so that the other matters stay in sight. */
const MOST_ACTIONS = 6;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: '10px 16px',
  },
  title: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLink },
  },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  calm: { margin: 0, padding: '14px 16px' },
});

/** What needs doing now: late and due actions, annual reviews, statements not scored, figures not known. */
export function NeedsDoing({
  actions,
  assessment,
  figures,
  today,
  reviews,
  personActions,
  work,
  hasNobody,
}: {
  actions: readonly Action[];
  assessment: AssessmentSummary | undefined;
  figures: readonly Section1Figure[] | undefined;
  today: IsoDate;
  /** Undefined while unknown. */
  reviews: ReviewCounts | undefined;
  /** Undefined while unknown. */
  personActions: PersonActionCounts | undefined;
  /** Undefined while unknown. */
  work: CheckCounts | undefined;
  /** No young people are recorded yet: blank figures are then no news. */
  hasNobody: boolean;
}) {
  const styles = useStyles();
  const due = dueActions(actions, today);
  const unscored = assessment ? unscoredStatements(assessment) : [];
  const unknown = hasNobody ? [] : unknownFigures(figures ?? []);
  const items: ReactNode[] = [];

  for (const action of due.slice(0, MOST_ACTIONS)) {
    items.push(
      <Item
        key={action.actionId}
        href={`#/action-plan?action=${action.actionId}`}
        title={action.description}
        about={[action.lead || 'No lead yet', `due ${formatDate(action.dueOn)}`].join(' · ')}
        tone={action.days < 0 ? 'bad' : 'warning'}
        status={dueWords(action.days)}
      />,
    );
  }
  if (due.length > MOST_ACTIONS) {
    items.push(
      <Item
        key="more"
        href="#/action-plan"
        title={`${due.length - MOST_ACTIONS} more actions are late or due within two weeks`}
        about="Open the action plan to see them all"
        tone="warning"
        status="Actions"
      />,
    );
  }
  if (reviews && reviews.late + reviews.dueInFourWeeks > 0) {
    items.push(
      <Item
        key="reviews"
        href="#/annual-reviews"
        title={reviewsWords(reviews)}
        about="Counted from the last review or the start of the EHC plan"
        tone={reviews.late > 0 ? 'bad' : 'warning'}
        status={reviews.late > 0 ? 'Late' : 'Due soon'}
      />,
    );
  }
  if (reviews && reviews.afterMeetingLate > 0) {
    items.push(
      <Item
        key="after-meeting"
        href="#/annual-reviews?tab=after-meeting"
        title={`${reviews.afterMeetingLate === 1 ? '1 decision or final plan is' : `${formatNumber(reviews.afterMeetingLate)} decisions or final plans are`} late after a review`}
        about="Of reviews held in the last six months"
        tone="bad"
        status="Late"
      />,
    );
  }
  if (personActions && personActions.overdue + personActions.dueInTwoWeeks > 0) {
    items.push(
      <Item
        key="person-actions"
        href="#/pathway?tab=actions"
        title={personActionsWords(personActions)}
        about="Agreed for one young person each"
        tone={personActions.overdue > 0 ? 'bad' : 'warning'}
        status={personActions.overdue > 0 ? 'Overdue' : 'Due soon'}
      />,
    );
  }
  if (work && work.checksLate + work.checksDue > 0) {
    items.push(
      <Item
        key="job-checks"
        href="#/programmes?tab=jobs&show=checks"
        title={checksWords(work)}
        about="13, 26 and 52 weeks after the job started"
        tone={work.checksLate > 0 ? 'bad' : 'warning'}
        status={work.checksLate > 0 ? 'Late' : 'Due soon'}
      />,
    );
  }
  if (!assessment) {
    items.push(
      <Item
        key="start"
        href="#/toolkit"
        title="Start this year’s assessment"
        about="Three sections: five years of figures, 12 statements, three priorities"
        tone="neutral"
        status="Not started"
      />,
    );
  }
  if (unscored.length > 0) {
    items.push(
      <Item
        key="unscored"
        href={`#/toolkit/statements/${unscored[0]}`}
        title={`${unscored.length === 1 ? '1 statement is' : `${unscored.length} statements are`} not scored yet`}
        about={`Statement${unscored.length === 1 ? '' : 's'} ${listWords(unscored)}`}
        tone="neutral"
        status="Not scored"
      />,
    );
  }
  if (unknown.length > 0) {
    const years = [...new Set(unknown.map(({ academicYear }) => academicYear))].sort((a, b) => a - b);
    items.push(
      <Item
        key="unknown"
        href="#/toolkit/section-1"
        title={`${unknown.length === 1 ? '1 figure' : `${unknown.length} figures`} of Section 1 not known yet`}
        about={`In ${listWords(years.map(academicYearLabel))}. Blank is never counted as 0`}
        tone="neutral"
        status="Not known"
      />,
    );
  }

  return (
    <Section title="What needs doing">
      <LinedList>
        {items.length > 0 ? (
          items
        ) : (
          <li className={styles.calm}>
            No action is late or due within two weeks, no review is late or due within four, no job is to be
            checked, every statement is scored and every figure is known.
          </li>
        )}
      </LinedList>
    </Section>
  );
}

function Item({
  href,
  title,
  about,
  tone,
  status,
}: {
  href: string;
  title: string;
  about: string;
  tone: StatusTone;
  status: string;
}) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div>
        <a href={href} className={styles.title}>
          {title}
        </a>
        <div className={styles.about}>{about}</div>
      </div>
      <StatusBadge tone={tone}>{status}</StatusBadge>
    </li>
  );
}
