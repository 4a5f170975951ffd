import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { errorWords } from '../../../api/error-words.ts';
import { shell } from '../../../api/shell.ts';
import type { ErrorWords } from '../../../components/error-words.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import {
  beginNext,
  beginTogether,
  takeFiles,
  uploadFiles,
  useImport,
  type WorkEnd,
} from '../import-session.ts';
import type { Step } from '../steps.ts';
import { WorkProgress } from '../work-progress.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileQueue } from './file-queue.tsx';
import { filesOfOneReturn } from './files-of-one-return.ts';
import { ReturnTogether } from './return-together.tsx';
import { UnfinishedImports } from './unfinished-imports.tsx';
import { useFileDrop } from './use-file-drop.ts';

const useStyles = makeStyles({
  message: { marginBottom: tokens.spacingVerticalL, maxWidth: '90ch' },
  drop: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    marginBottom: tokens.spacingVerticalXXL,
    '& p': { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch' },
    '& p:last-child': { margin: `${tokens.spacingVerticalM} 0 0`, color: tokens.colorNeutralForeground3 },
  },
  over: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: `calc(${tokens.spacingVerticalXXL} - 1px) calc(${tokens.spacingHorizontalXXL} - 1px)`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  open: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '& p': { margin: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  },
});

/** The first step: choose a file, see what waits, and what came in before. */
export function ChooseStep({ goTo, cancel }: { goTo: (step: Step) => void; cancel: ReactNode }) {
  const styles = useStyles();
  const { files, work, failure, session, check } = useImport();
  const [shellFailure, setShellFailure] = useState<ErrorWords | null>(null);
  const message = useRef<HTMLDivElement>(null);

  const begun = (end: WorkEnd | null) => {
    if (end === 'done') goTo('look');
  };
  async function choose() {
    setShellFailure(null);
    try {
      begun(await takeFiles(await shell.chooseFilesToImport()));
    } catch (error) {
      setShellFailure(errorWords(error));
    }
  }
  const isBusy = work !== null;
  const isOver = useFileDrop(!isBusy, (dropped) => void uploadFiles(dropped).then(begun));
  useEffect(() => {
    if (failure) message.current?.focus();
  }, [failure]);

  const waiting = files.filter((file) => file.state === 'waiting');
  const next = waiting[0];
  const ofOneReturn = filesOfOneReturn(waiting);
  const hasUnfinished = session !== null;
  return (
    <>
      <PageHeader
        title="Import"
        lede="Bring in the trackers you keep in Excel, as they are. You see everything before it is written, and can take it back afterwards."
      />
      {(failure || shellFailure) && (
        <div ref={message} tabIndex={-1} className={styles.message}>
          <ProblemMessage words={shellFailure ?? wordsOf(failure)} />
        </div>
      )}
      {work && <WorkProgress work={work} />}
      {session && !work && (
        <Section title="An import is not finished" surface>
          <div className={styles.open}>
            <p>
              <strong>{session.fileName}</strong> has been read. Nothing of it has been brought in yet.
            </p>
            {cancel}
            <Button appearance="primary" onClick={() => goTo(check ? 'check' : 'look')}>
              Go on with it
            </Button>
          </div>
        </Section>
      )}
      {!session && !work && <UnfinishedImports onGoOn={() => goTo('look')} />}
      {!session && !work && ofOneReturn && (
        <ReturnTogether
          found={ofOneReturn}
          onTogether={() => void beginTogether(ofOneReturn.files).then(begun)}
          onOneByOne={() => void beginNext().then(begun)}
        />
      )}
      {!session && !work && next && !ofOneReturn && (
        <Section title="Still waiting" surface>
          <div className={styles.open}>
            <p>
              <strong>{next.name}</strong> is next.
            </p>
            <Button appearance="primary" onClick={() => void beginNext().then(begun)}>
              Go on with {next.name}
            </Button>
          </div>
        </Section>
      )}
      {files.length > 1 && <FileQueue files={files} />}
      {!work && (
        <div className={mergeClasses(styles.drop, isOver && styles.over)}>
          <p>
            Cohort lists, annual review trackers, work experience logs, internship and job trackers: title
            rows, totals, colours and odd headings may stay. Files you choose together are taken one after the
            other; the files of a SEN2 return come in as one.
          </p>
          <Button
            appearance={hasUnfinished || next ? 'secondary' : 'primary'}
            size="large"
            onClick={() => void choose()}
          >
            {isOver ? 'Let go to read it' : hasUnfinished || next ? 'Choose more files' : 'Choose a file'}
          </Button>
          <p>
            Or drop files here. Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) and text (.csv, .tsv).
          </p>
        </div>
      )}
      <EarlierImports />
    </>
  );
}

function wordsOf(failure: { words: ErrorWords; fileName: string } | null): ErrorWords {
  if (!failure) return { title: '', whatToDo: '' };
  return {
    title: `${failure.fileName}: ${lowerThis(failure.words.title)}`,
    whatToDo: `${failure.words.whatToDo} Nothing in your data file was changed.`,
  };
}

/** 'This file is empty.' after a file's name reads 'this file is empty.' */
function lowerThis(title: string): string {
  return /^(This|A|No|The) /.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
