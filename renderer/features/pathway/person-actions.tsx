import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pathwayStages, stageWords } from '../../../shared/content/stages.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { ActionList } from '../../components/actions/action-list.tsx';
import { isOpenAction } from '../../components/actions/action-words.ts';
import type { ActionPlaceWords, EditableAction } from '../../components/actions/actions-for-editing.ts';
import { AddAction } from '../../components/actions/add-action.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { toEditable, usePersonActionWrites } from './use-person-actions.ts';

const useStyles = makeStyles({
  page: { maxWidth: '960px', display: 'grid', gap: tokens.spacingVerticalL },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', gap: tokens.spacingVerticalM },
});

const words: ActionPlaceWords = {
  topic: 'Stage of the pathway',
  noTopic: 'Not for one stage',
  removal: 'It goes from the actions of this young person',
};
const stages = pathwayStages.map(({ number }) => ({ topicId: String(number), words: stageWords(number) }));

/** The actions agreed for one young person. They name them, so they are never in the authority's action plan. */
export function PersonActions({ person }: { person: Person }) {
  const styles = useStyles();
  const { personId } = person;
  const actions = useQuery(orpc.personAction.ofPerson.queryOptions({ input: { personId } }));
  const write = useWrite();
  const { action: named } = useSearch({ strict: false }) as { action?: unknown };
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(
    new Set(typeof named === 'string' ? [named] : []),
  );
  if (actions.isPending) return <Loading words="Opening the actions" />;
  if (actions.isError) return <ProblemMessage words={errorWords(actions.error)} />;
  const all = actions.data.map(toEditable);
  const open = all.filter(isOpenAction);
  const over = all.filter((action) => !isOpenAction(action));
  const list = (label: string, shown: readonly EditableAction[]) => (
    <Actions label={label} actions={shown} openIds={openIds} onOpenIds={setOpenIds} />
  );
  return (
    <div className={styles.page}>
      <Section title="To do">
        <div className={styles.list}>
          {open.length === 0 && <p className={styles.none}>Nothing is to be done at the moment.</p>}
          {list('Actions to do', open)}
          <AddAction
            id={`add-person-action-${personId}`}
            hint="Who does what for this young person. It stays with them and never appears in the action plan of the authority."
            onAdd={async (description) => {
              const outcome = await write(() =>
                api.personAction.add({ personId, description, lead: '', dueOn: null, stage: null }),
              );
              if (!outcome.saved) return outcome.words;
              const { actionId } = outcome.value;
              setOpenIds((before) => new Set([...before, actionId]));
              return null;
            }}
          />
        </div>
      </Section>
      {over.length > 0 && <Section title="Done or stopped">{list('Actions done or stopped', over)}</Section>}
    </div>
  );
}

function Actions({
  label,
  actions,
  openIds,
  onOpenIds,
}: {
  label: string;
  actions: readonly EditableAction[];
  openIds: ReadonlySet<string>;
  onOpenIds: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
}) {
  const writes = usePersonActionWrites();
  return (
    <ActionList
      label={label}
      actions={actions}
      handlers={writes}
      topics={stages}
      words={words}
      originsOf={() => []}
      today={todayHere()}
      openIds={openIds}
      onToggle={(actionId) =>
        onOpenIds((before) => {
          const after = new Set(before);
          if (!after.delete(actionId)) after.add(actionId);
          return after;
        })
      }
    />
  );
}
