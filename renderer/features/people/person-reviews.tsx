import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { AddReviewDialog } from './add-review-dialog.tsx';
import { yesNoWords } from '../../components/young-person-words.ts';
import { codeWords, dateWords, outcomeWords } from './person-words.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { PersonMove } from './person-move.tsx';

/** The EHC plans of a young person and their annual reviews, latest first. */
export function PersonReviews({ person }: { person: Person }) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      {isAdding && (
        <AddReviewDialog
          personId={person.personId}
          onAdded={(recordId) => {
            setIsAdding(false);
            location.hash = addressOf(person.personId, recordId);
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      <Section
        title="Annual reviews"
        aside={
          <Button size="small" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
            Add a review
          </Button>
        }
      >
        {person.reviews.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title="No annual review is recorded"
            words="Annual reviews come in with your review tracker, or are added here one by one."
          />
        ) : (
          <RecordTable
            label="Annual reviews"
            rows={person.reviews.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))}
            columns={[
              { heading: 'Held', cell: (review) => dateWords(review.heldOn) },
              {
                heading: 'Meeting',
                cell: meetingWords,
                onlyIf: (review) => review.meetingOn !== null,
              },
              {
                heading: 'Due',
                cell: (review) => dateWords(review.dueOn),
                onlyIf: (review) => review.dueOn !== null,
              },
              {
                heading: 'Attended',
                cell: (review) => yesNoWords(review.attended),
                onlyIf: (review) => review.attended !== null,
              },
              { heading: 'Focused on employment', cell: (review) => yesNoWords(review.employmentFocus) },
              { heading: 'Outcome', cell: (review) => outcomeWords(review.outcome) },
              {
                heading: 'Decision',
                cell: (review) => dateWords(review.decisionOn),
                onlyIf: (review) => review.decisionOn !== null,
              },
              {
                heading: 'Final plan',
                cell: (review) => dateWords(review.finalPlanOn),
                onlyIf: (review) => review.finalPlanOn !== null,
              },
              { heading: 'Notes', cell: (review) => review.notes, onlyIf: (review) => review.notes !== '' },
              { heading: 'Change', cell: (each) => openReview(person.personId, each) },
            ]}
          />
        )}
      </Section>
      <PersonMove personId={person.personId} />
      <Section title="EHC plan">
        {person.plans.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title="No EHC plan is recorded"
            words="Without the dates of a plan, this young person is not counted in the cohort of Section 1."
          />
        ) : (
          <RecordTable
            label="EHC plans"
            rows={person.plans.toSorted((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''))}
            columns={[
              { heading: 'Began', cell: (plan) => dateWords(plan.startedOn) },
              {
                heading: 'Ceased',
                cell: (plan) => (plan.ceasedOn === null ? 'Has not ceased' : dateWords(plan.ceasedOn)),
              },
              {
                heading: 'Reason',
                cell: (plan) => codeWords(planCeaseReasons, plan.ceaseReason),
                onlyIf: (plan) => plan.ceasedOn !== null || plan.ceaseReason !== '',
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function dayOf(review: Person['reviews'][number]): string {
  return review.heldOn ?? review.meetingOn ?? review.dueOn ?? '';
}

function meetingWords({ meetingOn, meetingAt }: Person['reviews'][number]): string {
  return meetingAt === '' ? dateWords(meetingOn) : `${dateWords(meetingOn)}, ${meetingAt}`;
}

function addressOf(personId: string, recordId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}/reviews/${encodeURIComponent(recordId)}`;
}

function openReview(personId: string, { recordId, heldOn, meetingOn }: Person['reviews'][number]): ReactNode {
  const day = heldOn ?? meetingOn;
  const which = day === null ? 'to come' : `${heldOn === null ? 'on' : 'held on'} ${dateWords(day)}`;
  return (
    <Button as="a" size="small" aria-label={`Open the review ${which}`} href={addressOf(personId, recordId)}>
      Open
    </Button>
  );
}
