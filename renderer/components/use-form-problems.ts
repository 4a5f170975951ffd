/** The problems of a form in a dialog: dates that cannot be read, and what a rule refused. */
import { useState } from 'react';
import type { ErrorWords } from './error-words.ts';
import type { FieldProblem } from './error-summary.tsx';

export interface FormProblems {
  /** For the error summary, which takes the focus anew at each attempt; empty while nothing is wrong. */
  summary: { attempt: number; problems: readonly FieldProblem[] };
  /** What is wrong at a field, or null. */
  at: (fieldId: string) => string | null;
  /** For a date field: what is wrong at it, and where it says that a date cannot be read. */
  ofDate: (fieldId: string) => { problem: string | null; onUnreadable: (words: string | null) => void };
  /** Whether something typed cannot be read; then it is said. Asked before anything is sent. */
  refuseUnreadable: () => boolean;
  /** Says what is wrong, each at its field; nothing where the list is empty. */
  show: (problems: readonly FieldProblem[]) => void;
  /** Says what a rule refused: at its field, where the form has it. */
  refuse: (outcome: { words: ErrorWords; field: string | null }) => void;
}

/** @param fieldIds the ids of the form's fields, by the names that rules refuse them under */
export function useFormProblems(fieldIds: Readonly<Record<string, string>>): FormProblems {
  const [unread, setUnread] = useState<Readonly<Record<string, string | null>>>({});
  const [summary, setSummary] = useState<FormProblems['summary']>({ attempt: 0, problems: [] });
  const show = (problems: readonly FieldProblem[]) =>
    setSummary(({ attempt }) => ({ attempt: attempt + 1, problems }));
  const at = (fieldId: string) =>
    summary.problems.find((problem) => problem.fieldId === fieldId)?.words ?? null;
  return {
    summary,
    show,
    at,
    ofDate: (fieldId) => ({
      problem: at(fieldId),
      onUnreadable: (words) =>
        setUnread((all) => (all[fieldId] === words ? all : { ...all, [fieldId]: words })),
    }),
    refuseUnreadable: () => {
      const problems = Object.entries(unread).flatMap(([fieldId, words]): FieldProblem[] =>
        words === null ? [] : [{ fieldId, words }],
      );
      if (problems.length > 0) show(problems);
      return problems.length > 0;
    },
    refuse: ({ words, field }) => {
      const fieldId = fieldIds[field ?? ''] ?? null;
      show([{ fieldId, words: fieldId === null ? `${words.title} ${words.whatToDo}`.trim() : words.title }]);
    },
  };
}
