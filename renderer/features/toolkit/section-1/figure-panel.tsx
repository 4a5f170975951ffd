import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';

import { LineOfFive } from '../../../components/line-of-five.tsx';
import { Panel } from '../../../components/panel.tsx';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { cellText, figureText, lacksReason } from './figure-words.ts';
import type { Place } from './grid-selection.ts';
import { OwnFigure, type OwnFigureDraft } from './own-figure.tsx';
import type { FailedOutcome } from './use-section-1.ts';
import type { FigureChange, Grid } from './plan-paste.ts';
import { WhoIsCounted } from './who-is-counted.tsx';

/** Milliseconds on a cell before its people are asked for: going through the grid asks for none. */
const AFTER = 150;

const useStyles = makeStyles({
  value: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: '24px',
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
  },
  unknown: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  own: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  line: { maxWidth: '240px', marginBottom: tokens.spacingVerticalS },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Who is counted in the active cell, its five years as a line, and the own figure in its place. */
export function FigurePanel({
  view,
  grid,
  active,
  onSave,
}: {
  view: AssessmentInView;
  grid: Grid;
  active: Place;
  onSave: (change: FigureChange, reason: string) => Promise<FailedOutcome | null>;
}) {
  const styles = useStyles();
  const settled = useSettled(active);
  const [drafts] = useState(() => new Map<string, OwnFigureDraft>());
  const row = grid.rows[settled.row];
  const year = grid.years[settled.column];
  const figure =
    row?.kind === 'figures' && year !== undefined ? grid.figureAt(row.question.code, year) : undefined;
  if (row?.kind !== 'figures' || year === undefined || !figure) {
    return (
      <Panel title="Who is counted?">
        <p className={styles.words}>
          {row?.kind === 'dates'
            ? 'In this row, type the date each year’s figures were taken, such as 1 March 2026.'
            : row?.kind === 'heading'
              ? 'This row has no figures of its own; choose one of the rows a) to e) below it.'
              : 'Choose a figure to see who is in it, or to use your own.'}
        </p>
      </Panel>
    );
  }
  const { question } = row;
  const text = cellText(figure);
  const key = `${figure.code} ${figure.academicYear}`;
  const years = grid.years.map((each) => ({
    label: academicYearLabel(each),
    value: grid.figureAt(question.code, each)?.value ?? null,
  }));
  return (
    <Panel title={`${question.shortLabel}, ${academicYearLabel(year)}`}>
      {text === '' ? <p className={styles.unknown}>Not known</p> : <p className={styles.value}>{text}</p>}
      {years.some(({ value }) => value !== null) && (
        <div className={styles.line}>
          <LineOfFive
            title={question.shortLabel}
            years={years}
            yearInView={academicYearLabel(year)}
            format={(value) => figureText(question.code, value)}
          />
        </div>
      )}
      <WhoIsCounted key={`people ${key}`} assessmentId={view.assessment.assessmentId} figure={figure} />
      {view.isReadOnly ? (
        figure.own && (
          <div className={styles.own}>
            <p className={styles.words}>
              {figure.calculated ? 'An own figure was used' : 'This figure was typed in'}
              {lacksReason(figure)
                ? '; no reason was given.'
                : figure.own.reason === ''
                  ? '.'
                  : `: ${figure.own.reason}`}
            </p>
          </div>
        )
      ) : (
        <div className={styles.own}>
          <OwnFigure key={`own ${key}`} figure={figure} drafts={drafts} onSave={onSave} />
        </div>
      )}
    </Panel>
  );
}

function useSettled(active: Place): Place {
  const [settled, setSettled] = useState(active);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(active), AFTER);
    return () => clearTimeout(timer);
  }, [active]);
  return settled;
}
