import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ActionPlanInstrument } from '../../../shared/content/instrument-types.ts';
import { findActionPlan } from '../../../shared/content/instruments.ts';
import type { Action, Plan } from '../../../shared/contract/action-plan.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useActions, useActionWrites } from '../../api/use-actions.ts';
import { ActionList } from '../../components/actions/action-list.tsx';
import type { ActionHandlers, TopicChoice } from '../../components/actions/actions-for-editing.ts';
import { AddAction } from '../../components/actions/add-action.tsx';
import { LinkOrigin } from '../../components/actions/link-origin.tsx';
import { shortDescription } from '../../components/actions/action-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { originChoices, originsOf } from './action-origins.ts';
import { OutcomeList } from './outcome-list.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { PlanHeader } from './plan-header.tsx';
import {
  actionsUnder,
  countWords,
  everything,
  isFiltering,
  matches,
  type PlanFilter,
  placeAfterMove,
} from './plan-view.ts';
import { TopicSection } from './topic-section.tsx';

const TITLE = 'Action plan';
/** In the set of open sections, for the actions that are under no topic. */
const NO_TOPIC = 'no-topic';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  form: {
    marginTop: tokens.spacingVerticalXXL,
    maxWidth: '72ch',
    color: tokens.colorNeutralForeground2,
    '& h2': { fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
    '& p': { margin: `0 0 ${tokens.spacingVerticalM}` },
  },
  said: visuallyHidden,
});

/** The Internships Work action plan: its topics with their outcomes, and every action under its topic. */
export function ActionPlanPage() {
  const plan = useQuery(orpc.actionPlan.get.queryOptions());
  const actions = useActions();
  const queryClient = useQueryClient();
  const error = plan.error ?? actions.error;
  if (!plan.data || !actions.data) {
    if (!error) return <Loading />;
    return (
      <>
        <PageHeader title={TITLE} />
        <ProblemMessage words={errorWords(error)} onRetry={() => void queryClient.invalidateQueries()} />
      </>
    );
  }
  const form = findActionPlan(plan.data.instrumentId, plan.data.instrumentVersion);
  if (!form) {
    return (
      <>
        <PageHeader title={TITLE} />
        <EmptyState
          title={`This plan uses the ${plan.data.instrumentVersion} edition of the form`}
          words="This version of SEND Pathways does not know that edition. Install the current version to open it. Nothing was changed."
        />
      </>
    );
  }
  return <WholePlan plan={plan.data} actions={actions.data} form={form} />;
}

function WholePlan({
  plan,
  actions,
  form,
}: {
  plan: Plan;
  actions: readonly Action[];
  form: ActionPlanInstrument;
}) {
  const styles = useStyles();
  const { planId } = plan;
  const today = todayHere();
  const writes = useActionWrites();
  const assessments = useQuery(orpc.toolkit.list.queryOptions());
  const [filter, setFilter] = useState<PlanFilter>(everything);
  const [openTopics, setOpenTopics] = useState<ReadonlySet<string>>(new Set());
  const [openActions, setOpenActions] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  const [said, setSaid] = useState('');
  const goTo = useGoTo(actions, (action) => {
    setFilter(everything);
    setOpenTopics((before) => new Set([...before, action.topicId ?? NO_TOPIC]));
    setOpenActions((before) => new Set([...before, action.actionId]));
  });

  useTopicOfAddress((topicId) => {
    setFilter(everything);
    setOpenTopics((before) => new Set([...before, topicId]));
  });

  const topics = useMemo(
    (): readonly TopicChoice[] =>
      form.topics.map(({ id, number, title }) => ({ topicId: id, words: `${number} ${title}` })),
    [form],
  );
  const handlers = useMemo(
    (): ActionHandlers => ({
      ...writes,
      save: async (action, patch) => {
        const outcome = await writes.save(action, patch);
        // It now stands under another topic: follow it there.
        if (outcome.saved && patch.topicId !== undefined && patch.topicId !== action.topicId) {
          goTo(action.actionId, patch.topicId);
        }
        return outcome;
      },
    }),
    [writes, goTo],
  );
  const known = new Set(form.topics.map(({ id }) => id));
  // A topic of another edition is not lost: its actions wait with those under none.
  const withoutTopic = actions.filter(({ topicId }) => topicId === null || !known.has(topicId));
  const shownCount = actions.filter((action) => matches(action, filter, today)).length;
  const isFiltered = isFiltering(filter);
  const isOpen = (id: string) => isFiltered || openTopics.has(id);

  function toggle(
    set: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
    id: string,
  ): void {
    set((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  async function move(under: readonly Action[], action: Action, direction: 'up' | 'down'): Promise<void> {
    const ids = (of: readonly Action[]) => of.map(({ actionId }) => actionId);
    const shown = under.filter((each) => matches(each, filter, today));
    const before = placeAfterMove(ids(under), ids(shown), action.actionId, direction);
    if (before === undefined) return;
    const outcome = await writes.move(action.actionId, before);
    setFailure(outcome.saved ? null : outcome.words);
    if (outcome.saved) setSaid(`“${shortDescription(action.description)}” moved ${direction}.`);
  }

  function section(topicId: string | null, title: string, under: readonly Action[]) {
    const shown = under.filter((action) => matches(action, filter, today));
    return (
      <>
        {shown.length === 0 && <p className={styles.none}>No actions yet.</p>}
        <ActionList
          label={topicId === null ? 'Actions not under a topic yet' : `Actions under ${title}`}
          actions={shown}
          handlers={handlers}
          topics={topics}
          originsOf={(action) => originsOf(action, assessments.data ?? [])}
          today={today}
          openIds={openActions}
          onToggle={(actionId) => toggle(setOpenActions, actionId)}
          onMove={(action, direction) => void move(under, action, direction)}
          headingLevel={topicId === null ? 3 : 4}
          renderExtra={(action) => {
            const choices = originChoices(action, assessments.data ?? []);
            return (
              <LinkOrigin
                id={`link-origin-${action.actionId}`}
                choices={choices}
                onLink={async (value) => {
                  const choice = choices.find((each) => each.value === value);
                  if (!choice) return null;
                  const outcome = await writes.link(action.actionId, choice.link);
                  return outcome.saved ? null : outcome.words;
                }}
              />
            );
          }}
        />
        {!isFiltered && (
          <AddAction
            id={`add-action-${topicId ?? NO_TOPIC}`}
            label={topicId === null ? 'Add an action' : `Add an action under ${title}`}
            onAdd={async (description) => {
              const outcome = await writes.add({ planId, topicId, description, link: null });
              if (!outcome.saved) return outcome.words;
              setOpenActions((before) => new Set([...before, outcome.value.actionId]));
              return null;
            }}
          />
        )}
      </>
    );
  }

  return (
    <>
      <PageHeader
        title={form.title}
        lede="Internships Work: twelve topics, their outcomes, and every action with its lead, date and progress. Saved as you type."
        actions={
          <Button as="a" appearance="primary" href="#/reports?report=action-plan">
            Export
          </Button>
        }
      />
      <PlanHeader plan={plan} form={form} />
      {failure && <ProblemMessage words={failure} />}
      <PlanFilters actions={actions} filter={filter} onFilter={setFilter} today={today}>
        {!isFiltered && (
          <Button
            onClick={() =>
              setOpenTopics(
                openTopics.size === 0 ? new Set([...form.topics.map(({ id }) => id), NO_TOPIC]) : new Set(),
              )
            }
          >
            {openTopics.size === 0 ? 'Open all topics' : 'Close all topics'}
          </Button>
        )}
      </PlanFilters>
      {isFiltered && shownCount === 0 && (
        <EmptyState
          title="No action matches"
          words="Nothing in the plan is like this at the moment."
          action={<Button onClick={() => setFilter(everything)}>Show all actions</Button>}
        />
      )}
      {form.topics.map((topic) => {
        const under = actionsUnder(actions, topic.id);
        if (isFiltered && !under.some((action) => matches(action, filter, today))) return null;
        const priorities = topic.outcomes.filter(({ id }) => plan.priorityOutcomeIds.includes(id)).length;
        return (
          <TopicSection
            key={topic.id}
            id={`topic-${topic.id}`}
            number={topic.number}
            title={topic.title}
            counts={[
              topic.outcomes.length === 1 ? '1 outcome' : `${topic.outcomes.length} outcomes`,
              priorities === 0 ? null : priorities === 1 ? '1 priority' : `${priorities} priorities`,
              countWords(under, today),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
            isOpen={isOpen(topic.id)}
            onToggle={() => toggle(setOpenTopics, topic.id)}
            outcomesLabel={form.columnLabels.outcomes}
            outcomes={
              <OutcomeList planId={planId} outcomes={topic.outcomes} priorityIds={plan.priorityOutcomeIds} />
            }
            actionsLabel={form.columnLabels.actions}
          >
            {section(topic.id, topic.title, under)}
          </TopicSection>
        );
      })}
      {withoutTopic.length > 0 &&
        (!isFiltered || withoutTopic.some((action) => matches(action, filter, today))) && (
          <TopicSection
            id={`topic-${NO_TOPIC}`}
            number={null}
            title="Not under a topic yet"
            counts={countWords(withoutTopic, today)}
            isOpen={isOpen(NO_TOPIC)}
            onToggle={() => toggle(setOpenTopics, NO_TOPIC)}
            outcomesLabel=""
            outcomes={null}
            actionsLabel=""
          >
            {section(null, '', withoutTopic)}
          </TopicSection>
        )}
      <div role="status" className={styles.said}>
        {said === '' && isFiltered ? `${shownCount} of ${actions.length} actions shown.` : said}
      </div>
      <div className={styles.form}>
        <p>{form.introduction.note}</p>
        <p>
          {form.introduction.priorities}{' '}
          {plan.priorityOutcomeIds.length === 0 && 'None is marked yet: mark yours with Priority.'}
        </p>
        <h2>{form.introduction.aboutTitle}</h2>
        <p>{form.introduction.about}</p>
        <p>
          {form.attribution}. Actions that came from the toolkit lead back to it;{' '}
          <Link inline href="#/toolkit">
            go to the toolkit
          </Link>
          .
        </p>
      </div>
    </>
  );
}

/**
 * Shows one action, opened, and gives it the focus: the one the address names (`?action=…`), and one that was put
 * under another topic.
 *
 * @param reveal opens what stands around it
 */
function useGoTo(
  actions: readonly Action[],
  reveal: (action: Action) => void,
): (actionId: string, topicId?: string | null) => void {
  const { action: named } = useSearch({ strict: false }) as { action?: unknown };
  const [target, setTarget] = useState<{ actionId: string; topicId?: string | null } | null>(null);
  const show = useEffectEvent(reveal);

  useEffect(() => {
    if (typeof named === 'string') setTarget({ actionId: named });
  }, [named]);

  useEffect(() => {
    if (!target) return;
    const action = actions.find(({ actionId }) => actionId === target.actionId);
    // What was just written may not have been read back yet.
    if (!action || (target.topicId !== undefined && action.topicId !== target.topicId)) return;
    show(action);
    setTarget(null);
    // Once it has been drawn; this effect has run again by then, so it must not take this back.
    setTimeout(() => {
      const toggle = document.querySelector<HTMLElement>(
        `[data-action-toggle="${CSS.escape(action.actionId)}"]`,
      );
      toggle?.focus({ preventScroll: true });
      toggle?.scrollIntoView({ block: 'center' });
    }, 60);
  }, [target, actions]);

  return useCallback(
    (actionId, topicId) => setTarget(topicId === undefined ? { actionId } : { actionId, topicId }),
    [],
  );
}

/** Shows the topic that the address names (`?topic=…`), opened, and gives it the focus. */
function useTopicOfAddress(reveal: (topicId: string) => void): void {
  const { topic: named } = useSearch({ strict: false }) as { topic?: unknown };
  const show = useEffectEvent(reveal);
  useEffect(() => {
    if (typeof named !== 'string') return;
    show(named);
    const timer = setTimeout(() => {
      const toggle = document.getElementById(`topic-${named}-title`)?.closest('button');
      toggle?.focus({ preventScroll: true });
      toggle?.scrollIntoView({ block: 'start' });
    }, 60);
    return () => clearTimeout(timer);
  }, [named]);
}
