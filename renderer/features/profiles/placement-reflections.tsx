import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { type Placement, placementsOf, reflectionOn } from './profile-words.ts';
import { ReflectionDialog } from './reflection-dialog.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '860px' },
  placement: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0, overflowWrap: 'anywhere' },
  },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { whiteSpace: 'nowrap' },
});

/** The placements of a young person, each with what they said of it afterwards. */
export function PlacementReflections({ person }: { person: Person }) {
  const styles = useStyles();
  const { personId } = person;
  const write = useWrite();
  const reflections = useQuery(orpc.profiles.reflections.queryOptions({ input: { personId } }));
  const [opened, setOpened] = useState<Placement | null>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const placements = placementsOf(person, todayHere());
  if (placements.length === 0) return null;
  if (reflections.isError) return <ProblemMessage words={errorWords(reflections.error)} />;
  const all = reflections.data ?? [];

  async function open(placement: Placement): Promise<void> {
    if (!reflectionOn(all, placement)) {
      const { of, recordId } = placement;
      const outcome = await write(() =>
        api.profiles.addReflection({
          personId,
          placement: of === 'programme' ? { of, programmeId: recordId } : { of, workExperienceId: recordId },
        }),
      );
      setProblem(outcome.saved ? null : outcome.words);
      if (!outcome.saved) return;
    }
    setOpened(placement);
  }

  const inView = opened && reflectionOn(all, opened);
  return (
    <Section title="Looking back on placements">
      {problem && <ProblemMessage words={problem} />}
      {opened && inView && (
        <ReflectionDialog
          key={inView.reflectionId}
          personId={personId}
          placement={opened}
          reflection={inView}
          onClose={() => setOpened(null)}
        />
      )}
      <ul className={styles.list}>
        {placements.map((placement) => {
          const reflection = reflectionOn(all, placement);
          return (
            <li key={placement.recordId} className={styles.placement}>
              <div>
                <p>{placement.title}</p>
                <p className={styles.state}>
                  {placement.startedOn === null ? '' : `Began ${formatDate(placement.startedOn)} · `}
                  {reflection?.reflectedOn
                    ? `looked back on ${formatDate(reflection.reflectedOn)}`
                    : reflection
                      ? 'looked back on, no date'
                      : 'not looked back on yet'}
                </p>
              </div>
              <Button
                size="small"
                className={styles.button}
                aria-label={`Look back on ${placement.title}`}
                disabledFocusable={!reflections.data}
                onClick={() => void open(placement)}
              >
                {reflection ? 'Open' : 'Look back'}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
