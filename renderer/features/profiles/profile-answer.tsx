import type { ProfileQuestion } from '../../../shared/content/profile-question-types.ts';
import type { Profile } from '../../../shared/contract/profiles.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';

/** The answer to one question of the version that is written in; saves itself. */
export function ProfileAnswer({
  answer,
  question,
  where,
  rows = 3,
  isLabelHidden = false,
  className,
}: {
  answer: Profile['answers'][number];
  question: ProfileQuestion;
  /** Names the field on the page: a question can stand on the page and in a dialog over it. */
  where: 'page' | 'dialog';
  rows?: number;
  isLabelHidden?: boolean;
  className?: string;
}) {
  const { answerId, version } = answer;
  const save = useRowSave<string>(`profile-answer:${answerId}`, version, (newest, next) =>
    api.profiles.saveAnswer({ answerId, version: newest, answer: next }),
  );
  return (
    <SavedTextArea
      id={`profile-${where}-${answerId}`}
      label={question.question}
      {...(!isLabelHidden && { hint: `To think about: ${question.examples.join('. ')}.` })}
      value={answer.answer}
      rows={rows}
      isLabelHidden={isLabelHidden}
      {...(className !== undefined && { className })}
      onSave={save}
    />
  );
}
