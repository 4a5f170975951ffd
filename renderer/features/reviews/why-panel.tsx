import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { Panel } from '../../components/panel.tsx';
import { listName } from '../../components/young-person-words.ts';
import { reviewsOf } from './whose-columns.tsx';
import type { ExplainedDate } from './why-words.ts';

const useStyles = makeStyles({
  dates: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  what: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  on: { fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0 },
  source: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  open: {
    display: 'inline-block',
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorBrandForegroundLink,
  },
  note: { margin: `${tokens.spacingVerticalM} 0 0` },
});

/** The dates of one young person, each with its reason and where that is written. */
export function WhyPanel({
  person,
  dates,
  note,
}: {
  person: { personId: string; surname: string; forename: string } | null;
  dates: readonly ExplainedDate[];
  note?: string;
}) {
  const styles = useStyles();
  if (person === null) {
    return (
      <Panel title="Why these dates?">
        <p className={styles.why}>Choose a row to see how its dates are counted.</p>
      </Panel>
    );
  }
  return (
    <Panel title={`Why these dates? ${listName(person)}`}>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <ol className={styles.dates}>
        {dates.map(({ what, on, why, source }) => (
          <li key={what}>
            <div className={styles.what}>{what}</div>
            <div className={styles.on}>{formatDate(on)}</div>
            <p className={styles.why}>{why}</p>
            <p className={styles.source}>{source}</p>
          </li>
        ))}
      </ol>
      <a className={styles.open} href={reviewsOf(person.personId)}>
        Open the reviews of this young person
      </a>
    </Panel>
  );
}
