import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefusedField } from '../../components/saved-field/refused-fields.ts';
import { goToRefused } from './go-to-refused.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
    overflowWrap: 'anywhere',
  },
  first: { margin: `0 0 ${tokens.spacingVerticalM}` },
  words: { margin: `0 0 ${tokens.spacingVerticalS}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Everything that was typed and is not saved: why, the way to it, and giving it up. */
export function WhatIsNotSaved({
  refused,
  onChosen,
}: {
  refused: readonly RefusedField[];
  onChosen: () => void;
}) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.first}>What you typed is kept on its page. It is not in the data file yet.</p>
      <ul className={styles.list}>
        {refused.map((field, index) => (
          // Two fields of the same name may stand on different pages.
          <li key={index} className={styles.item}>
            <p className={styles.words}>
              <strong>{field.label}</strong>
              <br />
              {field.words.title} {field.words.whatToDo}
            </p>
            <div className={styles.buttons}>
              <Button
                size="small"
                appearance="primary"
                aria-label={`Go to it: ${field.label}`}
                onClick={() => {
                  onChosen();
                  goToRefused(field);
                }}
              >
                Go to it
              </Button>
              <Button
                size="small"
                aria-label={`Discard what I typed: ${field.label}`}
                onClick={() => {
                  onChosen();
                  field.giveUp();
                }}
              >
                Discard what I typed
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
