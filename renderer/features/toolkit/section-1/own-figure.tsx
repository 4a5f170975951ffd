import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { section1FigureUnit } from '../../../../shared/domain/section-1-figures.ts';
import { dayOfInstant } from '../../../api/today.ts';

import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { figureText, lacksReason, readFigure } from './figure-words.ts';
import type { FailedOutcome } from './use-section-1.ts';
import type { FigureChange } from './plan-paste.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface OwnFigureDraft {
  value: string;
  reason: string;
}

/** The own figure that stands in place of the calculated one, or the form to type one. */
export function OwnFigure({
  figure,
  drafts,
  onSave,
}: {
  figure: Section1Figure;
  /** What was typed here and not used yet, by figure: it is still there when one comes back to the cell. */
  drafts: Map<string, OwnFigureDraft>;
  onSave: (change: FigureChange, reason: string) => Promise<FailedOutcome | null>;
}) {
  const styles = useStyles();
  const id = `own-${figure.code}-${figure.academicYear}`;
  const [draft, setDraftState] = useState(() => drafts.get(id) ?? null);
  const [problem, setProblem] = useState<{ field: 'value' | 'reason'; words: string } | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isCalculated = figure.calculated !== null;
  const { code, academicYear } = figure;
  const isReasonMissing = lacksReason(figure);

  function setDraft(next: OwnFigureDraft | null): void {
    if (next) drafts.set(id, next);
    else drafts.delete(id);
    setDraftState(next);
    setProblem(null);
  }

  function open(): void {
    setDraft({
      value: figure.own === null ? '' : String(figure.own.value),
      reason: figure.own?.reason ?? '',
    });
  }

  function refuse(field: 'value' | 'reason', words: string): void {
    setProblem({ field, words });
    document.getElementById(`${id}-${field}`)?.focus();
  }

  async function save(change: FigureChange): Promise<void> {
    setIsBusy(true);
    const failed = await onSave(change, draft?.reason.trim() ?? '');
    setIsBusy(false);
    if (!failed) return setDraft(null);
    refuse(
      failed.field === 'reason' ? 'reason' : 'value',
      `Not saved. ${failed.words.title} ${failed.words.whatToDo}`,
    );
  }

  function submit({ value, reason }: OwnFigureDraft): void {
    const read = readFigure(code, value);
    if (read.kind === 'problem') return refuse('value', read.words);
    if (read.kind === 'blank') return refuse('value', 'Type the figure.');
    if (isCalculated && reason.trim() === '') {
      return refuse('reason', 'Say why, so that whoever checks the figures can follow.');
    }
    void save({ code, academicYear, value: read.value, needsReason: isCalculated });
  }

  if (!draft) {
    return (
      <div className={styles.all}>
        {figure.own && (
          <div>
            <p className={styles.words}>
              {isCalculated
                ? `Your own figure, ${figureText(code, figure.own.value)}, is used${isReasonMissing ? '.' : ' because:'}`
                : 'This figure was typed in; there is nothing to calculate it from.'}
            </p>
            <p className={styles.quiet}>
              {figure.own.reason !== '' && `${figure.own.reason} `}(
              {formatDate(dayOfInstant(figure.own.enteredAt))})
            </p>
          </div>
        )}
        {isReasonMissing && figure.calculated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>No reason is given.</MessageBarTitle>
              It was typed before the figure could be calculated
              {figure.calculated.value === null
                ? ''
                : `, which is now ${figureText(code, figure.calculated.value)}`}
              . Say why yours is used, or go back to the calculated one.
            </MessageBarBody>
          </MessageBar>
        )}
        {problem && <p role="alert">{problem.words}</p>}
        <div className={styles.row}>
          <Button onClick={open}>
            {isReasonMissing
              ? 'Say why…'
              : figure.own
                ? 'Change it…'
                : isCalculated
                  ? 'Use my own figure…'
                  : 'Type the figure…'}
          </Button>
          {figure.own && (
            <Button
              disabledFocusable={isBusy}
              onClick={() => void save({ code, academicYear, value: null, needsReason: false })}
            >
              {isCalculated ? 'Go back to the calculated figure' : 'Clear the figure'}
            </Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <form
      className={styles.all}
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setDraft(null);
      }}
    >
      <Field
        label={isCalculated ? 'Use my own figure' : 'Figure'}
        hint={section1FigureUnit(code) === 'percentage' ? 'A percentage from 0 to 100' : 'A whole number'}
        {...(problem?.field === 'value' ? { validationMessage: problem.words } : {})}
      >
        <Input
          id={`${id}-value`}
          autoFocus={!isReasonMissing}
          autoComplete="off"
          inputMode="decimal"
          maxLength={20}
          value={draft.value}
          onChange={(_event, { value: next }) => setDraft({ ...draft, value: next })}
        />
      </Field>
      {isCalculated && (
        <Field
          label="because …"
          {...(problem?.field === 'reason' ? { validationMessage: problem.words } : {})}
        >
          <Textarea
            id={`${id}-reason`}
            autoFocus={isReasonMissing}
            maxLength={500}
            value={draft.reason}
            onChange={(_event, { value: next }) => setDraft({ ...draft, reason: next })}
          />
        </Field>
      )}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {isCalculated ? 'Use this figure' : 'Save the figure'}
        </Button>
        <Button onClick={() => setDraft(null)}>Cancel</Button>
      </div>
    </form>
  );
}
