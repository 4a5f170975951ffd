import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeam20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { orpc } from '../../api/client.ts';
import { duplicatesWords } from './merge-words.ts';

const useStyles = makeStyles({ line: { margin: `${tokens.spacingVerticalXS} 0 0` } });

/** Where a merge begins on the page of a young person. */
export function MergeButton({ personId }: { personId: string }) {
  const navigate = useNavigate();
  return (
    <Button
      icon={<PeopleTeam20Regular />}
      onClick={() => void navigate({ to: '/young-people/$personId/merge', params: { personId } })}
    >
      Merge with another record…
    </Button>
  );
}

/** "6 possible duplicates", as a link above the list; nothing where there are none. */
export function PossibleDuplicates() {
  const styles = useStyles();
  const duplicates = useQuery(orpc.people.duplicates.queryOptions({ input: { offset: 0, limit: 1 } }));
  const total = duplicates.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <p className={styles.line}>
      <Link to="/young-people/duplicates">{duplicatesWords(total)}</Link>
    </p>
  );
}
