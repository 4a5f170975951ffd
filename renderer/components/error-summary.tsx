import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

export interface FieldProblem {
  /** The id of the field the problem is about; null when it is about no single field. */
  fieldId: string | null;
  /** The same words as beside the field. */
  words: string;
}

const useStyles = makeStyles({
  summary: {
    border: `2px solid ${tokens.colorPaletteRedBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalXL,
    maxWidth: '72ch',
    outlineOffset: '2px',
    '& h2': { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
    '& ul': { margin: 0, paddingLeft: tokens.spacingHorizontalL },
    '& p': { margin: 0 },
    '& a': { color: tokens.colorPaletteRedForeground1, textDecorationLine: 'underline' },
  },
});

/**
 * The GOV.UK error summary: at the top of a form after it was refused, taking the focus, each problem a link to its
 * field. Give it a new `key` for each attempt, so that it takes the focus again.
 */
export function ErrorSummary({
  title = 'There is a problem',
  problems,
}: {
  title?: string;
  problems: readonly FieldProblem[];
}) {
  const styles = useStyles();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
    // Only when it appears: while the person corrects the fields the focus is theirs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (problems.length === 0) return null;
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.summary}>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ fieldId, words }) => (
          <li key={`${fieldId} ${words}`}>
            {fieldId === null ? (
              words
            ) : (
              <Link
                inline
                href={`#${fieldId}`}
                onClick={(event) => {
                  // The address belongs to the screens; only the focus moves.
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {words}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
