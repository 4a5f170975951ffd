import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Print20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { ErrorWords } from '../error-words.ts';
import { ProblemMessage } from '../problem-message.tsx';

/** A document that was made to be printed, and what became of it. */
export interface ShownForPrinting {
  kind: 'printing';
  pages: number | null;
  outcome: 'shown' | 'held-back' | 'not-shown';
  /** Shows it once more: a browser that held it back shows it when it is asked for by hand. */
  onShowAgain: () => void;
}

const notShown: ErrorWords = {
  title: 'The document could not be shown for printing.',
  whatToDo: 'Save it as PDF, and print it with the program that opens it.',
};

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    maxWidth: '72ch',
    '& > svg': { flexShrink: 0 },
    '& > button': { gridColumn: 2, justifySelf: 'start' },
  },
});

/** Says that a document was opened to be printed, or what has to be done for that. */
export function PrintingWords({ state: { pages, outcome, onShowAgain } }: { state: ShownForPrinting }) {
  const styles = useStyles();
  if (outcome === 'not-shown') return <ProblemMessage words={notShown} />;
  if (outcome === 'held-back')
    return (
      <div className={styles.line}>
        <Warning20Regular aria-hidden />
        <span>The document is ready, but your browser held back the tab it is to be printed from.</span>
        <Button size="small" onClick={onShowAgain}>
          Show the document
        </Button>
      </div>
    );
  return (
    <div className={styles.line}>
      <Print20Regular aria-hidden />
      <span>
        {pages === null
          ? 'Opened to be printed.'
          : `Opened to be printed: ${pages.toLocaleString('en-GB')} ${pages === 1 ? 'page' : 'pages'}.`}
      </span>
    </div>
  );
}
