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
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { errorWords } from '../../../api/error-words.ts';
import type { ErrorWords } from '../../../components/error-words.ts';
import { Loading } from '../../../components/loading.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { useRefused } from '../../../components/saved-field/use-refused.ts';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { layout } from '../../../theme/layout.ts';
import { exportHref, statementHref, toolkitHref } from '../addresses.ts';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { useHeaderSave } from '../use-assessment-saves.ts';
import { ReadOnlyNotice, WithAssessment } from '../with-assessment.tsx';
import { FigureGrid, type Taken } from './figure-grid.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { figureText } from './figure-words.ts';
import { at, type Range } from './grid-selection.ts';
import { type FigureChange, planPaste, type PlannedChange } from './plan-paste.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReasonsMissing } from './reasons-missing.tsx';
import { useSection1 } from './use-section-1.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    // A little less for the side than elsewhere: five years and their questions need the room.
    gridTemplateColumns: 'minmax(0, 1fr) 312px',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    position: 'sticky',
    top: 0,
    maxHeight: `calc(100vh - ${layout.topBarHeight} - 24px)`,
    overflowY: 'auto',
    '@media (max-width: 1180px)': { position: 'static', maxHeight: 'none' },
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

/** What could not be written or read: a sentence, its details, and another try where that helps. */
interface Refusal {
  title: string;
  lines: readonly string[];
  again?: () => void;
}

function FiveYears({ view }: { view: AssessmentInView }) {
  const styles = useStyles();
  const { assessment, instrument, isReadOnly, linkId } = view;
  const form = instrument.section1;
  const section1 = useSection1(view);
  const saveHeader = useHeaderSave(assessment);
  const [selection, setSelection] = useState(at({ row: 1, column: 4 }));
  const [asked, setAsked] = useState<PlannedChange | null>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [said, setSaid] = useState('');
  const [focusRequest, setFocusRequest] = useState(0);

  // What could not be written is held by the message only.
  useRefused('Figures of section 1', 'section-1-refused', refused?.again ? notWritten(refused) : null, () =>
    setRefused(null),
  );

  if (section1.error && section1.figures === null) {
    return (
      <>
        <PageHeader title={form.title} />
        <ProblemMessage words={errorWords(section1.error)} />
      </>
    );
  }

  async function carryOut(plan: Pick<PlannedChange, 'figures' | 'dates'>, reason: string) {
    const failed = await section1.carryOut(plan, reason);
    if (!failed) setSaid(whatWasSaved(plan.figures, plan.dates.length));
    return failed;
  }

  /** Writes, and says above the table what could not be written. */
  async function writeNow(plan: PlannedChange): Promise<void> {
    const failed = await carryOut(plan, '');
    if (!failed) return setRefused(null);
    setRefused({
      title: `Not saved. ${failed.words.title}`,
      lines: [...plannedWords(plan, view), failed.words.whatToDo],
      again: () => void writeNow(plan),
    });
  }

  /** Goes on with a change that can be read: asks for the reason where one is needed, else writes it. */
  function proceed(plan: PlannedChange): Taken {
    if (plan.figures.some(({ needsReason }) => needsReason)) {
      setAsked(plan);
      return { kind: 'asks' };
    }
    if (plan.figures.length > 0 || plan.dates.length > 0) void writeNow(plan);
    return { kind: 'taken' };
  }

  function onTyped(text: string, over: Range): Taken {
    const plan = planPaste(section1.grid, [[text]], over);
    const [problem] = plan.problems;
    return problem === undefined ? proceed(plan) : { kind: 'refused', words: problem.words };
  }

  function onPasted(cells: string[][], over: Range): void {
    const plan = planPaste(section1.grid, cells, over);
    if (plan.problems.length > 0) {
      const lines = plan.problems.slice(0, 8).map(({ text, words }) => `“${text}”: ${words}`);
      return setRefused({ title: 'Nothing was pasted, because some cells could not be read.', lines });
    }
    if (plan.isCut) {
      return setRefused({
        title: 'Nothing was pasted, because the copied cells reach past the edge of the table.',
        lines: ['Choose the cell where the first of them belongs, or copy fewer cells, and paste again.'],
      });
    }
    setRefused(null);
    if (plan.figures.length === 0 && plan.dates.length === 0) {
      setSaid('The pasted figures are those that stand there already.');
    }
    proceed(plan);
  }

  function onDeleted(over: Range): void {
    const plan = planPaste(section1.grid, [['']], over);
    if (plan.figures.length === 0 && plan.dates.length === 0) {
      setSaid('There is no own figure here to take away. Calculated figures cannot be deleted.');
    }
    proceed(plan);
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
        <MessageBar
          id="section-1-refused"
          intent="error"
          layout="multiline"
          role="alert"
          className={styles.problems}
        >
          <MessageBarBody>
            <MessageBarTitle>{refused.title}</MessageBarTitle>
            <ul className={styles.list}>
              {refused.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
          <MessageBarActions>
            {refused.again && <Button onClick={refused.again}>Try again</Button>}
            <Button onClick={() => setRefused(null)}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {section1.figures === null ? (
        <Loading words="Counting the figures" />
      ) : (
        <div className={styles.columns}>
          <div>
            {!isReadOnly && (
              <ReasonsMissing
                grid={section1.grid}
                onGo={(place) => {
                  setSelection(at(place));
                  setFocusRequest(focusRequest + 1);
                }}
              />
            )}
            <FigureGrid
              form={form}
              grid={section1.grid}
              selection={selection}
              onSelect={setSelection}
              isReadOnly={isReadOnly}
              onTyped={onTyped}
              onPasted={onPasted}
              onDeleted={onDeleted}
              onCopied={(count) => setSaid(count === 1 ? 'One cell copied.' : `${count} cells copied.`)}
              focusRequest={focusRequest}
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
            <FigurePanel
              view={view}
              grid={section1.grid}
              active={selection.active}
              onSave={(change, reason) => carryOut({ figures: [change], dates: [] }, reason)}
            />
          </div>
        </div>
      )}
      <div role="status" className={styles.said}>
        {said}
      </div>
      {asked && (
        <ReasonDialog
          changes={asked.figures}
          grid={section1.grid}
          instrument={instrument}
          onSave={(reason) => carryOut(asked, reason)}
          onClose={() => {
            setAsked(null);
            setFocusRequest(focusRequest + 1);
          }}
        />
      )}
    </>
  );
}

function notWritten({ title, lines }: Refusal): ErrorWords {
  return { title, whatToDo: lines.join('. ') };
}

/** The figures and dates of a change in words, so that nothing that was typed is lost when it cannot be written. */
function plannedWords({ figures, dates }: PlannedChange, { instrument }: AssessmentInView): string[] {
  const { questions, dateRowLabel } = instrument.section1;
  return [
    ...dates.map(
      ({ academicYear, date }) =>
        `${dateRowLabel}, ${academicYearLabel(academicYear)}: ${date === null ? 'blank' : formatDate(date)}`,
    ),
    ...figures.map(({ code, academicYear, value }) => {
      const question = questions.find((each) => each.code === code);
      return `${question?.shortLabel ?? code}, ${academicYearLabel(academicYear)}: ${value === null ? 'blank' : figureText(code, value)}`;
    }),
  ];
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
