import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '& > li:not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** Items under one another on a panel of their own, with a line between them. `ordered` where their order says something. */
export function LinedList({ ordered = false, children }: { ordered?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const List = ordered ? 'ol' : 'ul';
  return <List className={styles.list}>{children}</List>;
}
