import { makeStyles, tokens } from '@fluentui/react-components';
import { listName } from '../../components/young-person-words.ts';

const useStyles = makeStyles({
  name: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
});

/** The address of the pathway of a young person. */
export function pathwayOf(personId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}?tab=pathway`;
}

/** The address of the actions of a young person, with one of them open. */
export function actionOf(personId: string, actionId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}?tab=actions&action=${encodeURIComponent(actionId)}`;
}

/** The name of a young person in a list, where the row itself has the stop for Tab. */
export function PersonLink({
  person,
  href,
}: {
  person: { surname: string; forename: string };
  href: string;
}) {
  const styles = useStyles();
  return (
    <a className={styles.name} href={href} tabIndex={-1} title={listName(person)}>
      {listName(person)}
    </a>
  );
}
