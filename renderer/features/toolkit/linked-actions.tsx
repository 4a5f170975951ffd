import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { findActionPlan } from '../../../shared/content/instruments.ts';
import type { Action, ActionLinkInput } from '../../../shared/contract/action-plan.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useActions, useActionWrites } from '../../api/use-actions.ts';
import { ActionList } from '../../components/actions/action-list.tsx';
import type { ActionOrigin, TopicChoice } from '../../components/actions/actions-for-editing.ts';
import { AddAction } from '../../components/actions/add-action.tsx';
import { LinkAction } from '../../components/actions/link-action.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { actionInPlanHref, prioritiesHref, statementHref } from './addresses.ts';
import type { AssessmentInView } from './use-assessment-in-view.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/**
 * The actions of one statement or priority: those linked to it, a line to add another, and a way to link one that is
 * already in the plan.
 */
export function LinkedActions({
  view,
  to,
  suggestedTopicId,
  label,
  headingLevel = 3,
}: {
  view: AssessmentInView;
  to: { statementNumber: number } | { priorityNumber: number };
  /** The topic of the plan a new action goes under. */
  suggestedTopicId: string | null;
  label: string;
  headingLevel?: 3 | 4;
}) {
  const styles = useStyles();
  const { assessmentId } = view.assessment;
  const plan = useQuery(orpc.actionPlan.get.queryOptions());
  const actions = useActions();
  const writes = useActionWrites();
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set());
  const today = todayHere();

  const topics = useMemo((): readonly TopicChoice[] => {
    const form = plan.data && findActionPlan(plan.data.instrumentId, plan.data.instrumentVersion);
    return form?.topics.map(({ id, number, title }) => ({ topicId: id, words: `${number} ${title}` })) ?? [];
  }, [plan.data]);
  const suggested = topics.find(({ topicId }) => topicId === suggestedTopicId);
  const link: ActionLinkInput = { assessmentId, ...to };
  const key = 'statementNumber' in to ? `statement-${to.statementNumber}` : `priority-${to.priorityNumber}`;
  const isHere = (each: Action['links'][number]) =>
    each.assessmentId === assessmentId &&
    ('statementNumber' in to
      ? each.statementNumber === to.statementNumber
      : each.priorityNumber === to.priorityNumber);

  if (actions.error ?? plan.error) return <ProblemMessage words={errorWords(actions.error ?? plan.error)} />;
  if (!actions.data || !plan.data) return null;
  const { planId } = plan.data;
  const linked = actions.data.filter(({ links }) => links.some(isHere));
  const others = actions.data.filter(({ links }) => !links.some(isHere));

  function toggle(actionId: string): void {
    setOpenIds((before) => {
      const after = new Set(before);
      if (!after.delete(actionId)) after.add(actionId);
      return after;
    });
  }

  return (
    <div className={styles.all}>
      {linked.length === 0 && view.isReadOnly && <p className={styles.none}>No actions were written.</p>}
      <ActionList
        label={label}
        actions={linked}
        handlers={writes}
        topics={topics}
        originsOf={(action) => originsBeside(action, view, isHere)}
        today={today}
        openIds={openIds}
        onToggle={toggle}
        isReadOnly={view.isReadOnly}
        headingLevel={headingLevel}
      />
      {!view.isReadOnly && (
        <>
          <AddAction
            id={`add-action-${assessmentId}-${key}`}
            hint={
              suggested
                ? `It also appears in the action plan under ${suggested.words}.`
                : 'It also appears in the action plan; choose its topic there or here.'
            }
            onAdd={async (description) => {
              const outcome = await writes.add({
                planId,
                topicId: suggested?.topicId ?? null,
                description,
                link,
              });
              if (!outcome.saved) return outcome.words;
              setOpenIds((before) => new Set([...before, outcome.value.actionId]));
              return null;
            }}
          />
          {others.length > 0 && (
            <LinkAction
              id={`link-action-${assessmentId}-${key}`}
              actions={others}
              topics={topics}
              onLink={async (actionId) => {
                const outcome = await writes.link(actionId, link);
                return outcome.saved ? null : outcome.words;
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Where else an action is seen: in the plan, and at other statements and priorities of this assessment. */
function originsBeside(
  action: Action,
  view: AssessmentInView,
  isHere: (link: Action['links'][number]) => boolean,
): ActionOrigin[] {
  const elsewhere = action.links
    .filter((link) => link.assessmentId === view.assessment.assessmentId && !isHere(link))
    .map((link): ActionOrigin =>
      link.statementNumber !== null
        ? {
            linkId: link.linkId,
            words: `Also at statement ${link.statementNumber}`,
            title: view.instrument.section2.statements[link.statementNumber - 1]?.text ?? '',
            href: statementHref(link.statementNumber, view.linkId),
            unlinkWords: `Take it away from statement ${link.statementNumber}`,
          }
        : {
            linkId: link.linkId,
            words: `Also at priority ${link.priorityNumber}`,
            title:
              view.assessment.priorities.find(({ number }) => number === link.priorityNumber)?.text ?? '',
            href: prioritiesHref(view.linkId),
            unlinkWords: `Take it away from priority ${link.priorityNumber}`,
          },
    );
  const here = action.links.find(isHere);
  return here
    ? [
        {
          linkId: here.linkId,
          words: 'In the action plan',
          title: 'Show in the action plan',
          href: actionInPlanHref(action.actionId),
          unlinkWords: `Take it away from this ${here.statementNumber === null ? 'priority' : 'statement'}; it stays in the plan`,
        },
        ...elsewhere,
      ]
    : elsewhere;
}
