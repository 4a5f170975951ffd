import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  questionWords,
  reflectionQuestions,
  type ReflectionPart,
} from '../../../shared/content/profile-questions.ts';
import type { Reflection, ReflectionFields } from '../../../shared/contract/profiles.ts';
import { api, orpc } from '../../api/client.ts';
import { useRowSave, useRowWrites } from '../../api/use-write.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { RemoveRecord } from '../../components/remove-record.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { answerWith, type Placement } from './profile-words.ts';

const useStyles = makeStyles({
  add: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS, marginTop: '4px' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  button: { whiteSpace: 'nowrap' },
});

const parts: readonly { part: ReflectionPart; label: string }[] = [
  { part: 'liked', label: 'What did you like?' },
  { part: 'disliked', label: 'What did you not like?' },
  { part: 'learned', label: 'What did you learn?' },
];
type Answer = '' | 'yes' | 'no';

/** What a young person says of a placement. Each part can be added to the profile, below what stands there. */
export function ReflectionDialog({
  personId,
  placement,
  reflection,
  onClose,
}: {
  personId: string;
  placement: Placement;
  reflection: Reflection;
  onClose: () => void;
}) {
  const writeRow = useRowWrites();
  const { reflectionId, version } = reflection;
  const row = `reflection:${reflectionId}`;
  const save = useRowSave<Partial<ReflectionFields>>(row, version, (newest, patch) =>
    api.profiles.saveReflection({ reflectionId, version: newest, patch }),
  );
  const id = (field: string) => `reflection-${reflectionId}-${field}`;
  const addTo = (part: ReflectionPart) => (
    <AddToProfile personId={personId} part={part} said={reflection[part]} short={placement.short} />
  );
  return (
    <ClosableDialog title={`${placement.title}: looking back`} layout="column" isWide onClose={onClose}>
      <SavedDateField
        id={id('on')}
        label="Talked about on"
        value={reflection.reflectedOn}
        onSave={(reflectedOn) => save({ reflectedOn })}
      />
      {parts.map(({ part, label }) => (
        <div key={part}>
          <SavedTextArea
            id={id(part)}
            label={label}
            value={reflection[part]}
            rows={2}
            onSave={(text) => save({ [part]: text })}
          />
          {addTo(part)}
        </div>
      ))}
      <SavedSelect<Answer>
        id={id('changed')}
        label="Has the job you want changed?"
        value={reflection.aspirationChanged === null ? '' : reflection.aspirationChanged ? 'yes' : 'no'}
        options={[
          { code: 'yes', label: 'Yes' },
          { code: 'no', label: 'No' },
        ]}
        emptyLabel="Not recorded"
        onSave={(answer) => save({ aspirationChanged: answer === '' ? null : answer === 'yes' })}
      />
      {reflection.aspirationChanged !== false && (
        <div>
          <SavedTextArea
            id={id('aspiration')}
            label="What job do you want now?"
            value={reflection.aspiration}
            rows={2}
            onSave={(aspiration) => save({ aspiration })}
          />
          {addTo('aspiration')}
        </div>
      )}
      <RemoveRecord
        label="Remove what was said…"
        question="What was said about this placement goes. Undo puts it back."
        onRemove={async () => {
          const outcome = await writeRow(row, version, (newest) =>
            api.profiles.removeReflection({ reflectionId, version: newest }),
          );
          if (outcome.saved) onClose();
          return outcome.saved ? null : outcome.words;
        }}
      />
    </ClosableDialog>
  );
}

/** Adds what was said to the right question of the version that is written in, below what stands there. */
function AddToProfile({
  personId,
  part,
  said,
  short,
}: {
  personId: string;
  part: ReflectionPart;
  said: string;
  short: string;
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const questionId = reflectionQuestions[part];
  const versions = useQuery(orpc.profiles.versions.queryOptions({ input: { personId, kind: 'vocational' } }));
  const open = versions.data?.find(({ isOpen }) => isOpen);
  const profile = useQuery({
    ...orpc.profiles.get.queryOptions({ input: { profileVersionId: open?.profileVersionId ?? '' } }),
    enabled: open !== undefined,
  });
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const answer = profile.data?.answers.find((each) => each.questionId === questionId);
  if (!answer || said.trim() === '') return null;
  const together = answerWith(answer.answer, said, short);
  if (together === null)
    return <p className={styles.note}>This stands in the profile, at “{questionWords(questionId)}”.</p>;
  async function add({ answerId, version }: { answerId: string; version: number }, text: string) {
    const outcome = await writeRow(`profile-answer:${answerId}`, version, (newest) =>
      api.profiles.saveAnswer({ answerId, version: newest, answer: text }),
    );
    setProblem(outcome.saved ? null : outcome.words);
  }
  return (
    <div className={styles.add}>
      <Button
        size="small"
        className={styles.button}
        icon={<Add20Regular />}
        aria-label={`Add to the profile, at “${questionWords(questionId)}”`}
        onClick={() => void add(answer, together)}
      >
        Add to the profile
      </Button>
      <p className={styles.note}>
        It goes below what stands at “{questionWords(questionId)}”; nothing there is written over.
      </p>
      {problem && <ProblemMessage words={problem} />}
    </div>
  );
}
