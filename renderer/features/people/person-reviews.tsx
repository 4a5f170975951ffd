import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { codeWords, dateWords, outcomeWords, textWords, yesNoWords } from './person-words.ts';
import { RecordTable } from './record-table.tsx';

/** The EHC plans of a young person and their annual reviews, latest first. */
export function PersonReviews({ person }: { person: Person }) {
  return (
    <>
      <Section title="Annual reviews">
        {person.reviews.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title="No annual review is recorded"
            words="Annual reviews come in with your review tracker."
          />
        ) : (
          <RecordTable
            label="Annual reviews"
            rows={person.reviews.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))}
            columns={[
              { heading: 'Held', cell: (review) => dateWords(review.heldOn) },
              ...(person.reviews.some((review) => review.dueOn !== null)
                ? [{ heading: 'Due', cell: (review: Person['reviews'][number]) => dateWords(review.dueOn) }]
                : []),
              { heading: 'Focused on employment', cell: (review) => yesNoWords(review.employmentFocus) },
              { heading: 'Outcome', cell: (review) => outcomeWords(review.outcome) },
              ...(person.reviews.some((review) => review.finalPlanOn !== null)
                ? [
                    {
                      heading: 'Final plan',
                      cell: (review: Person['reviews'][number]) => dateWords(review.finalPlanOn),
                    },
                  ]
                : []),
              { heading: 'Notes', cell: (review) => review.notes },
            ]}
          />
        )}
      </Section>
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
            rows={person.plans}
            columns={[
              { heading: 'Began', cell: (plan) => dateWords(plan.startedOn) },
              {
                heading: 'Ceased',
                cell: (plan) => (plan.ceasedOn === null ? 'Has not ceased' : dateWords(plan.ceasedOn)),
              },
              {
                heading: 'Reason',
                cell: (plan) =>
                  plan.ceasedOn === null && plan.ceaseReason === ''
                    ? ''
                    : plan.ceaseReason === ''
                      ? textWords('')
                      : codeWords(planCeaseReasons, plan.ceaseReason),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function dayOf(review: Person['reviews'][number]): string {
  return review.heldOn ?? review.dueOn ?? '';
}
