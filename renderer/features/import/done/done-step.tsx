import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PageHeader } from '../../../components/page-header.tsx';
import { Section } from '../../../components/section.tsx';
import { CountTable } from '../check/count-table.tsx';
import { beginNext, forgetFinished, type ImportState, useImport } from '../import-session.ts';
import { cameInWords, countOf, whereToSee } from '../import-words.ts';
import type { Step } from '../steps.ts';
import { UndoImport } from '../undo-import.tsx';
import { WorkProgress } from '../work-progress.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '20px',
    maxWidth: '72ch',
    '& li': { marginBottom: tokens.spacingVerticalXS },
  },
  words: { margin: 0, maxWidth: '72ch' },
});

/** The last step: what came in, what was left out and why, and where to go from here. */
export function DoneStep({
  finished,
  goTo,
}: {
  finished: NonNullable<ImportState['finished']>;
  goTo: (step: Step) => void;
}) {
  const styles = useStyles();
  const { files, work } = useImport();
  const [isAsking, setIsAsking] = useState(false);
  const { entry, leftOut } = finished;
  const next = files.find((file) => file.state === 'waiting');
  const see = whereToSee(entry);
  const reasons = [
    ...(leftOut.problem > 0
      ? [`${countOf(leftOut.problem, 'row')} had a problem that was not put right.`]
      : []),
    ...(leftOut.doubtful > 0
      ? [`For ${countOf(leftOut.doubtful, 'row')} it was not said which young person is meant.`]
      : []),
    ...(leftOut.skipped > 0 ? [`${countOf(leftOut.skipped, 'row')} you skipped.`] : []),
  ];
  return (
    <>
      <PageHeader
        title={`${entry.fileName} came in`}
        windowTitle="The file came in"
        lede={`${cameInWords(entry)}.`}
        actions={
          !work && (
            <>
              <Button onClick={() => setIsAsking(true)}>Undo this import…</Button>
              {next ? (
                <Button
                  appearance="primary"
                  onClick={() => void beginNext().then((end) => goTo(end === 'done' ? 'look' : 'choose'))}
                >
                  Go on with {next.name}
                </Button>
              ) : (
                <Button as="a" href={see.href} appearance="primary">
                  {see.words}
                </Button>
              )}
            </>
          )
        }
      />
      {work && <WorkProgress work={work} />}
      <Section title="What came in" surface>
        <CountTable records={entry.records} past />
      </Section>
      <Section title="What was left out" surface>
        {reasons.length === 0 ? (
          <p className={styles.words}>Nothing. Every row of the tables you chose came in.</p>
        ) : (
          <ul className={styles.list}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            <li>
              They are still in your file. Put them right there and import it again: nothing comes in twice.
            </li>
          </ul>
        )}
      </Section>
      <Section title="What next" surface>
        <ul className={styles.list}>
          {next && (
            <li>
              <Link href={see.href}>{see.words}</Link>
            </li>
          )}
          <li>
            <Link href="#/toolkit/section-1">See the figures of Section 1</Link>, which are counted anew
          </li>
          <li>
            <Link
              href="#/import"
              onClick={() => {
                if (!next) forgetFinished();
              }}
            >
              Import another file
            </Link>
          </li>
        </ul>
      </Section>
      {isAsking && (
        <UndoImport
          entry={entry}
          onClose={(wasUndone) => {
            setIsAsking(false);
            if (!wasUndone) return;
            forgetFinished();
            goTo('choose');
          }}
        />
      )}
    </>
  );
}
