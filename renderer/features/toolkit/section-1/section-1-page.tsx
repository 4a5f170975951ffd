import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { errorWords } from '../../../api/error-words.ts';
import type { Outcome } from '../../../api/use-write.ts';
import { Loading } from '../../../components/loading.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { layout, narrow } from '../../../theme/layout.ts';
import { exportHref, statementHref, toolkitHref } from '../addresses.ts';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { useHeaderSave } from '../use-assessment-saves.ts';
import { ReadOnlyNotice, WithAssessment } from '../with-assessment.tsx';
import { FigureGrid } from './figure-grid.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { at, type Range } from './grid-selection.ts';
import { type FigureChange, planPaste, type PlannedChange } from './plan-paste.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useSection1 } from './use-section-1.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${layout.sideColumn}`,
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    // Two columns need more room than elsewhere: five years and their questions.
    '@media (max-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    position: 'sticky',
    top: 0,
    '@media (max-width: 1180px)': { position: 'static' },
    [narrow]: { position: 'static' },
  },
  keys: {
    margin: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  notes: { marginTop: tokens.spacingVerticalXL, '& label': { fontWeight: tokens.fontWeightSemibold } },
  problems: { marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: '18px' },
  said: visuallyHidden,
});

/** Section 1: the five years of figures. */
export function Section1Page() {
  return <WithAssessment title="Section 1: Data">{(view) => <FiveYears view={view} />}</WithAssessment>;
}

interface Waiting {
  plan: PlannedChange;
  /** Tells the cell that was typed in how it ended. */
  settle: (problem: string | null) => void;
}

function FiveYears({ view }: { view: AssessmentInView }) {
  const styles = useStyles();
  const { assessment, instrument, isReadOnly, linkId } = view;
  const form = instrument.section1;
  const section1 = useSection1(view);
  const saveHeader = useHeaderSave(assessment);
  const [selection, setSelection] = useState(at({ row: 1, column: 4 }));
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [refused, setRefused] = useState<{ title: string; lines: readonly string[] } | null>(null);
  const [said, setSaid] = useState('');

  if (section1.error && section1.figures === null) {
    return (
      <>
        <PageHeader title={form.title} />
        <ProblemMessage words={errorWords(section1.error)} />
      </>
    );
  }

  async function saveOwn(change: FigureChange, reason: string): Promise<Outcome<unknown>> {
    const outcome = await section1.saveFigures([change], reason);
    if (outcome.saved) setSaid(whatWasSaved([change], 0));
    return outcome;
  }

  /** Writes what was planned; answers with null, or with words for what went wrong. */
  async function carryOut(plan: PlannedChange, reason: string): Promise<Outcome<unknown> | null> {
    const dates = await section1.saveDates(plan.dates);
    if (dates && !dates.saved) return dates;
    const figures = plan.figures.length > 0 ? await section1.saveFigures(plan.figures, reason) : null;
    if (figures && !figures.saved) return figures;
    setSaid(whatWasSaved(plan.figures, plan.dates.length));
    return null;
  }

  async function change(
    cells: string[][],
    over: Range,
    kind: 'typed' | 'pasted' | 'deleted',
  ): Promise<string | null> {
    const plan = planPaste(section1.grid, cells, over);
    setRefused(null);
    const [firstProblem] = plan.problems;
    if (firstProblem !== undefined) {
      if (kind === 'typed') return firstProblem.slice(firstProblem.indexOf('”: ') + 3);
      setRefused({
        title: 'Nothing was pasted, because some cells could not be read.',
        lines: plan.problems.slice(0, 8),
      });
      return null;
    }
    if (plan.isCut) {
      setRefused({
        title: 'Nothing was pasted, because the copied cells reach past the edge of the table.',
        lines: ['Choose the cell where the first of them belongs, or copy fewer cells, and paste again.'],
      });
      return null;
    }
    if (plan.figures.length === 0 && plan.dates.length === 0) {
      if (kind === 'deleted')
        setSaid('There is no own figure here to take away. Calculated figures cannot be deleted.');
      else if (kind === 'pasted') setSaid('The pasted figures are those that stand there already.');
      return null;
    }
    if (plan.figures.some(({ needsReason }) => needsReason)) {
      return new Promise((resolve) => setWaiting({ plan, settle: resolve }));
    }
    const failed = await carryOut(plan, '');
    if (failed === null || failed.saved) return null;
    const words = `Not saved. ${failed.words.title} ${failed.words.whatToDo}`;
    if (kind === 'typed') return words;
    setRefused({ title: 'Not saved.', lines: [`${failed.words.title} ${failed.words.whatToDo}`] });
    return null;
  }

  return (
    <>
      <PageHeader
        title={form.title}
        lede={form.introduction}
        breadcrumb={[
          <Link key="toolkit" href={toolkitHref(linkId)}>
            Toolkit
          </Link>,
          form.title,
        ]}
        actions={
          <>
            <Button as="a" href={exportHref(linkId)}>
              Export
            </Button>
            <Button as="a" appearance="primary" href={statementHref(1, linkId)}>
              Go to section 2
            </Button>
          </>
        }
      />
      <ReadOnlyNotice view={view} />
      {refused && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.problems}>
          <MessageBarBody>
            <MessageBarTitle>{refused.title}</MessageBarTitle>
            <ul className={styles.list}>
              {refused.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setRefused(null)}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {section1.figures === null ? (
        <Loading words="Counting the figures" />
      ) : (
        <div className={styles.columns}>
          <div>
            <FigureGrid
              form={form}
              grid={section1.grid}
              selection={selection}
              onSelect={setSelection}
              isReadOnly={isReadOnly}
              onChange={change}
              onCopied={(count) => setSaid(count === 1 ? 'One cell copied.' : `${count} cells copied.`)}
              describedBy="section-1-keys"
            />
            <p id="section-1-keys" className={styles.keys}>
              {isReadOnly
                ? 'Arrow keys move, with Shift they select, Ctrl+C copies to Excel. Esc, then Tab leaves the table.'
                : 'Arrow keys, Tab and Enter move; F2 or typing changes a figure; Ctrl+C and Ctrl+V copy to and from Excel; Delete takes away an own figure. Esc, then Tab leaves the table.'}
            </p>
            <SavedTextArea
              id={`notes-${assessment.assessmentId}`}
              className={styles.notes}
              label={form.notesLabel}
              rows={4}
              value={assessment.notes}
              isReadOnly={isReadOnly}
              onSave={(notes) => saveHeader({ notes })}
            />
          </div>
          <div className={styles.side}>
            <FigurePanel view={view} grid={section1.grid} active={selection.active} onSave={saveOwn} />
          </div>
        </div>
      )}
      <div role="status" className={styles.said}>
        {said}
      </div>
      {waiting && (
        <ReasonDialog
          changes={waiting.plan.figures}
          grid={section1.grid}
          instrument={instrument}
          onSave={async (reason) => (await carryOut(waiting.plan, reason)) ?? { saved: true, value: null }}
          onClose={() => {
            setWaiting(null);
            waiting.settle(null);
          }}
        />
      )}
    </>
  );
}

function whatWasSaved(figures: readonly FigureChange[], dates: number): string {
  const removed = figures.filter(({ value }) => value === null).length;
  const typed = figures.length - removed;
  const parts = [
    typed === 0
      ? null
      : typed === 1
        ? 'Your own figure is saved.'
        : `${typed} figures are saved as your own.`,
    removed === 0
      ? null
      : removed === 1
        ? 'The own figure was taken away.'
        : `${removed} own figures were taken away.`,
    dates === 0 ? null : dates === 1 ? 'The date is saved.' : `${dates} dates are saved.`,
  ].filter((part) => part !== null);
  return `${parts.join(' ')} Ctrl+Z brings back what was there.`;
}
