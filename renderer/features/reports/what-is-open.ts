/** What a document will show as not yet answered, so that nobody hands it over by mistake. Pure. */
import type { ActionPlanInstrument } from '../../../shared/content/instrument-types.ts';
import type { Action, Plan } from '../../../shared/contract/action-plan.ts';
import type { CostReport } from '../../../shared/contract/costs.ts';
import type { Assessment, Section1Figure } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';

/** Sentences about what is still open in the toolkit; empty when everything is answered. */
export function openInToolkit(
  assessment: Assessment,
  figures: readonly Section1Figure[],
  actions: readonly Action[],
): string[] {
  const blankFigures = figures.filter((figure) => figure.value === null && !figure.noJobStarts).length;
  const notScored = assessment.statements.filter((statement) => statement.score === null).length;
  const withoutEvidence = assessment.statements.filter(
    (statement) => statement.score !== null && statement.evidence.trim() === '',
  ).length;
  const withoutDate = assessment.years.filter((year) => year.figuresTakenOn === null).length;
  const emptyPriorities = assessment.priorities.filter((priority) => priority.text.trim() === '').length;
  const withoutActions = assessment.priorities.filter(
    (priority) =>
      priority.text.trim() !== '' &&
      !actions.some((action) =>
        action.links.some(
          (link) => link.assessmentId === assessment.assessmentId && link.priorityNumber === priority.number,
        ),
      ),
  ).length;
  return sentences([
    [
      blankHeader(assessment.authorityName, assessment.commencedOn, assessment.heldBy),
      'box at the head is blank',
      'boxes at the head are blank',
    ],
    [
      blankFigures,
      'figure of Section 1 is not known and prints as blank',
      'figures of Section 1 are not known and print as blank',
    ],
    [withoutDate, 'year has no date for its figures', 'years have no date for their figures'],
    [
      notScored,
      'statement is not scored and prints as “Not scored”',
      'statements are not scored and print as “Not scored”',
    ],
    [withoutEvidence, 'scored statement has no evidence', 'scored statements have no evidence'],
    [emptyPriorities, 'priority is blank', 'priorities are blank'],
    [withoutActions, 'priority has no action', 'priorities have no action'],
  ]);
}

/** Sentences about what is still open in the action plan. */
export function openInPlan(
  plan: Plan,
  instrument: ActionPlanInstrument,
  actions: readonly Action[],
): string[] {
  const mine = actions.filter((action) => action.planId === plan.planId);
  const live = mine.filter((action) => action.status === 'not-started' || action.status === 'in-progress');
  const emptyTopics = instrument.topics.filter(
    (topic) => !mine.some((action) => action.topicId === topic.id),
  ).length;
  return sentences([
    [
      blankHeader(plan.authorityName, plan.responsiblePerson, plan.email, plan.telephone),
      'box at the head is blank',
      'boxes at the head are blank',
    ],
    [emptyTopics, 'topic has no action', 'topics have no action'],
    [
      mine.filter((action) => action.topicId === null).length,
      'action is not under a topic and prints at the end',
      'actions are not under a topic and print at the end',
    ],
    [
      live.filter((action) => action.lead.trim() === '').length,
      'open action has no lead',
      'open actions have no lead',
    ],
    [
      live.filter((action) => action.dueOn === null).length,
      'open action has no due date',
      'open actions have no due date',
    ],
  ]);
}

/** Sentences about what is not known of the costs and funding of the report's year. */
export function openInCosts({ academicYear, total, by, withoutStart }: CostReport): string[] {
  const year = academicYearLabel(academicYear);
  const withoutFunding = by.funding.find(({ key }) => key === '')?.programmes ?? 0;
  return [
    ...(total.programmes === 0 ? [`No programme ran in ${year}, so it would be empty.`] : []),
    ...sentences([
      [
        total.programmes - total.withCost,
        'programme has no cost recorded and adds nothing',
        'programmes have no cost recorded and add nothing',
      ],
      [withoutFunding, 'programme has no funding recorded', 'programmes have no funding recorded'],
      [
        withoutStart,
        'programme is in no year: the day it began is not recorded',
        'programmes are in no year: the day they began is not recorded',
      ],
    ]),
  ];
}

function blankHeader(...values: (string | null)[]): number {
  return values.filter((value) => value === null || value.trim() === '').length;
}

function sentences(counts: readonly (readonly [number, string, string])[]): string[] {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${formatNumber(count)} ${count === 1 ? one : many}`);
}
