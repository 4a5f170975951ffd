import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    '& p': {
      margin: `0 0 ${tokens.spacingVerticalL}`,
      maxWidth: '60ch',
      color: tokens.colorNeutralForeground3,
    },
    '& p:last-child': { marginBottom: 0 },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Stands where there is nothing yet: what the place is for, and the one next step. */
export function EmptyState({
  title,
  words,
  action,
  headingLevel = 2,
}: {
  title: string;
  words: ReactNode;
  /** The one next step: a button or a link. */
  action?: ReactNode;
  headingLevel?: 2 | 3;
}) {
  const styles = useStyles();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.empty}>
      <Heading className={styles.title}>{title}</Heading>
      <p>{words}</p>
      {action}
    </div>
  );
}
