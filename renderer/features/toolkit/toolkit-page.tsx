import { Button, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assessmentName } from '../../../shared/domain/assessment-name.ts';
import { currentToolkit } from '../../../shared/content/instruments.ts';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { exportHref, prioritiesHref, statementHref } from './addresses.ts';
import { AssessmentHeader } from './assessment-header.tsx';
import { closedWords, fiveYearsWords } from './assessment-words.ts';
import { firstUnscored } from './next-step.ts';
import { ScoresOverview } from './scores-overview.tsx';
import { SectionProgress } from './section-progress.tsx';
import { StartAssessmentDialog } from './start-assessment-dialog.tsx';
import type { AssessmentInView } from './use-assessment-in-view.ts';
import { ReadOnlyNotice, WithAssessment } from './with-assessment.tsx';

const TITLE = 'Employment Pathways Toolkit';

const useStyles = makeStyles({
  choice: { maxWidth: '420px', marginBottom: tokens.spacingVerticalL },
  notes: {
    color: tokens.colorNeutralForeground3,
    maxWidth: '72ch',
    '& p': { margin: `0 0 ${tokens.spacingVerticalXS}` },
  },
});

/** The home of the toolkit: the assessment in view, how far it is, and its scores beside those of other years. */
export function ToolkitPage() {
  const [isStarting, setIsStarting] = useState(false);
  const navigate = useNavigate();
  const close = () => setIsStarting(false);
  return (
    <WithAssessment
      title={TITLE}
      whenNone={
        <>
          <PageHeader
            title={TITLE}
            lede="Five years of data, twelve scored statements and three priorities."
          />
          <EmptyState
            title="No assessment has been started yet"
            words="An assessment holds one year’s answers to the toolkit. Choose its five academic years, then fill it in as you go: everything is saved as you type, and next year’s can start from this one."
            action={
              <Button appearance="primary" onClick={() => setIsStarting(true)}>
                Start an assessment
              </Button>
            }
          />
          {isStarting && (
            <StartAssessmentDialog previous={null} all={[]} onStarted={close} onCancel={close} />
          )}
        </>
      }
    >
      {(view) => (
        <>
          <Overview view={view} onStart={() => setIsStarting(true)} />
          {isStarting && (
            <StartAssessmentDialog
              previous={openOne(view.all)}
              all={view.all}
              onStarted={() => {
                close();
                void navigate({ href: '/toolkit' });
              }}
              onCancel={close}
            />
          )}
        </>
      )}
    </WithAssessment>
  );
}

function openOne(all: readonly AssessmentSummary[]): AssessmentSummary | null {
  return all.find(({ state }) => state === 'open') ?? null;
}

function Overview({ view, onStart }: { view: AssessmentInView; onStart: () => void }) {
  const styles = useStyles();
  const { assessment, all, isReadOnly, linkId } = view;
  const unscored = firstUnscored(assessment);
  return (
    <>
      <PageHeader
        title={TITLE}
        lede={`${assessmentName(assessment, view.all)}, for the academic years ${fiveYearsWords(assessment.firstYear)}.${isReadOnly ? '' : ' Everything is saved as you type.'}`}
        actions={
          <>
            <Button onClick={onStart}>Start a new year’s assessment</Button>
            <Button as="a" href={exportHref(linkId)}>
              Export
            </Button>
            {!isReadOnly && (
              <Button
                as="a"
                appearance="primary"
                href={unscored === null ? prioritiesHref(linkId) : statementHref(unscored, linkId)}
              >
                {unscored === null ? 'Go to the priorities' : `Continue with statement ${unscored}`}
              </Button>
            )}
          </>
        }
      />
      {all.length > 1 && <AssessmentChoice view={view} />}
      <ReadOnlyNotice view={view} />
      <AssessmentHeader view={view} />
      <SectionProgress view={view} />
      <ScoresOverview view={view} />
      <div className={styles.notes}>
        {view.instrument.amendments.map((amendment) => (
          <p key={amendment}>{amendment}</p>
        ))}
        <p>
          {currentToolkit.attribution}. Edition of {view.instrument.version}.
        </p>
      </div>
    </>
  );
}

function AssessmentChoice({ view }: { view: AssessmentInView }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const current = openOne(view.all) ?? view.all[0];
  return (
    <Field label="Assessment" className={styles.choice}>
      <Select
        value={view.assessment.assessmentId}
        onChange={(_event, { value }) =>
          void navigate({
            href:
              value === current?.assessmentId
                ? '/toolkit'
                : `/toolkit?assessment=${encodeURIComponent(value)}`,
          })
        }
      >
        {view.all.map((each) => (
          <option key={each.assessmentId} value={each.assessmentId}>
            {assessmentName(each, view.all)}, {fiveYearsWords(each.firstYear)}
            {closedWords(each, view.all) !== null && ' (read-only)'}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** For breadcrumbs of the screens below. */
export function ToolkitCrumb({ href }: { href: string }) {
  return <Link href={href}>Toolkit</Link>;
}
