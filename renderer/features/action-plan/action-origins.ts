/** Where actions came from: statements and priorities of the toolkit, as links and as choices. */
import { findToolkit } from '../../../shared/content/instruments.ts';
import type { Action, ActionLinkInput } from '../../../shared/contract/action-plan.ts';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { assessmentMark } from '../../../shared/domain/assessment-name.ts';
import type { ActionOrigin } from '../../components/actions/actions-for-editing.ts';

type Link = Action['links'][number];

/** The assessment being worked on: the open one, else the newest. */
export function currentAssessment(all: readonly AssessmentSummary[]): AssessmentSummary | undefined {
  return all.find(({ state }) => state === 'open') ?? all[0];
}

/**
 * The statements and priorities an action is linked to, as links. An action carried over from year to year is linked
 * to each year's statement: only the newest of the same number is named.
 *
 * @param all every assessment, newest first
 */
export function originsOf(action: Action, all: readonly AssessmentSummary[]): ActionOrigin[] {
  const current = currentAssessment(all);
  const age = (link: Link) => {
    const index = all.findIndex(({ assessmentId }) => assessmentId === link.assessmentId);
    return index < 0 ? all.length : index;
  };
  const newest = new Map<string, Link>();
  for (const link of action.links.toSorted((a, b) => age(a) - age(b))) {
    const key = placeOf(link);
    if (!newest.has(key)) newest.set(key, link);
  }
  return [...newest.values()].map((link) => {
    const of = all.find(({ assessmentId }) => assessmentId === link.assessmentId);
    const isCurrent = of !== undefined && of === current;
    const search = isCurrent ? '' : `?assessment=${encodeURIComponent(link.assessmentId)}`;
    const year = isCurrent || !of ? '' : ` (${assessmentMark(of, all)})`;
    return {
      linkId: link.linkId,
      words: `From ${placeOf(link)}${year}`,
      title: (of && statementText(of, link)) ?? '',
      unlinkWords: `Take away the link to ${placeOf(link)}`,
      href:
        link.statementNumber === null
          ? `#/toolkit/priorities${search}`
          : `#/toolkit/statements/${link.statementNumber}${search}`,
    };
  });
}

function placeOf({ statementNumber, priorityNumber }: Link): string {
  return statementNumber === null ? `priority ${priorityNumber}` : `statement ${statementNumber}`;
}

function statementText(
  { instrumentId, instrumentVersion }: AssessmentSummary,
  link: Link,
): string | undefined {
  return findToolkit(instrumentId, instrumentVersion)?.section2.statements.find(
    ({ number }) => number === link.statementNumber,
  )?.text;
}

export interface OriginChoice {
  value: string;
  words: string;
  link: ActionLinkInput;
}

/** The statements and priorities of the open assessment that an action is not linked to yet. */
export function originChoices(action: Action, all: readonly AssessmentSummary[]): OriginChoice[] {
  const open = all.find(({ state }) => state === 'open');
  const form = open && findToolkit(open.instrumentId, open.instrumentVersion);
  if (!open || !form) return [];
  const { assessmentId } = open;
  const isLinked = (statement: number | null, priority: number | null) =>
    action.links.some(
      (link) =>
        link.assessmentId === assessmentId &&
        link.statementNumber === statement &&
        link.priorityNumber === priority,
    );
  const statements = form.section2.statements
    .filter(({ number }) => !isLinked(number, null))
    .map(({ number, shortLabel }): OriginChoice => ({
      value: `statement ${number}`,
      words: `Statement ${number}: ${shortLabel}`,
      link: { assessmentId, statementNumber: number },
    }));
  const priorities = Array.from({ length: form.section3.priorities }, (_, index) => index + 1)
    .filter((number) => !isLinked(null, number))
    .map((number): OriginChoice => ({
      value: `priority ${number}`,
      words: `Priority ${number}`,
      link: { assessmentId, priorityNumber: number },
    }));
  return [...statements, ...priorities];
}
