import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { stopWork, type Work, type WorkKind } from './import-session.ts';
import { figure } from './import-words.ts';

const titles: Readonly<Record<WorkKind, (fileName: string) => string>> = {
  uploading: (fileName) => `Taking over ${fileName}`,
  reading: (fileName) => `Reading ${fileName}`,
  checking: (fileName) => `Checking ${fileName}`,
  'bringing-in': (fileName) => `Bringing in ${fileName}`,
};

const stopWords: Readonly<Record<WorkKind, string>> = {
  uploading: 'Nothing has been brought in yet.',
  reading: 'Nothing has been brought in yet.',
  checking: 'Nothing has been brought in yet.',
  'bringing-in': 'It comes in as a whole or not at all: if you stop it, nothing is changed.',
};

const useStyles = makeStyles({
  place: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalXL,
    maxWidth: '72ch',
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  words: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    minHeight: '20px',
  },
  figures: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
  hidden: visuallyHidden,
});

/** What is under way: its stage and how far, in words and as a line, with Cancel. */
export function WorkProgress({ work }: { work: Work }) {
  const styles = useStyles();
  const id = useId();
  const { progress } = work;
  const stage = work.isStopping ? 'Stopping' : (progress?.stage ?? 'Starting');
  const total = progress?.total ?? null;
  const figures = progress && total !== null ? `${figure(progress.done)} of ${figure(total)}` : '';
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {titles[work.kind](work.fileName)}
      </h2>
      <div className={styles.words}>
        <span>{stage}</span>
        <span className={styles.figures}>{figures}</span>
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-labelledby={id}
        {...(progress && total !== null && total > 0 ? { value: progress.done, max: total } : {})}
      />
      <div className={styles.foot}>
        <span>{stopWords[work.kind]}</span>
        <Button disabled={work.isStopping} onClick={stopWork}>
          Cancel
        </Button>
      </div>
      <Spoken words={figures === '' ? stage : `${stage}: ${figures}`} />
    </section>
  );
}

/** Progress read out every few seconds, not with every step. */
function Spoken({ words }: { words: string }) {
  const styles = useStyles();
  const [spoken, setSpoken] = useState(words);
  const [latest] = useState({ words });
  latest.words = words;
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.words), 4000);
    return () => clearInterval(timer);
  }, [latest]);
  return (
    <span role="status" className={styles.hidden}>
      {spoken}
    </span>
  );
}
