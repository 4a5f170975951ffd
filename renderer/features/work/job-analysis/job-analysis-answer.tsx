import type { JobAnalysisQuestion } from '../../../../shared/content/job-analysis-questions.ts';
import type { JobAnalysis } from '../../../../shared/contract/job-analyses.ts';
import { api } from '../../../api/client.ts';
import { useRowSave } from '../../../api/use-write.ts';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';

/** The answer to one question of a job analysis; saves itself. */
export function JobAnalysisAnswer({
  recordId,
  question,
  answer,
}: {
  recordId: string;
  question: JobAnalysisQuestion;
  /** Undefined where nothing was written yet. */
  answer: JobAnalysis['answers'][number] | undefined;
}) {
  const questionId = question.id;
  const save = useRowSave<string>(
    `job-analysis-answer:${recordId}:${questionId}`,
    answer?.version ?? 0,
    (version, text) => api.jobAnalyses.saveAnswer({ recordId, questionId, version, answer: text }),
  );
  return (
    <SavedTextArea
      id={`job-analysis-${recordId}-${questionId}`}
      label={question.question}
      hint={`To look at: ${inOneLine(question.examples)}.`}
      rows={3}
      value={answer?.answer ?? ''}
      onSave={save}
    />
  );
}

function inOneLine(examples: readonly string[]): string {
  return examples
    .map((example, index) => (index === 0 ? example : example.charAt(0).toLowerCase() + example.slice(1)))
    .join('; ');
}
