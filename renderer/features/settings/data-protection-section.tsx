import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  words: { margin: 0, '& a': { color: tokens.colorBrandForegroundLink } },
});

/** Leads to how long records are kept, what is on hold and what was erased. */
export function DataProtectionSection() {
  const styles = useStyles();
  return (
    <Section title="Data protection" surface>
      <p className={styles.words}>
        <Link to="/data-protection">Retention, holds and the erasure log</Link>: how long records are kept,
        and whose are due for disposal.
      </p>
    </Section>
  );
}
