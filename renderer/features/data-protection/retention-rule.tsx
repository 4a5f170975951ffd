import { makeStyles, tokens } from '@fluentui/react-components';
import type { RetentionRuleInForce } from '../../../shared/contract/data-protection.ts';
import { retentionYears } from '../../../shared/domain/retention.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '76ch' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 280px))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How long records are kept: the authority's decision, with what is proposed until it is made. */
export function RetentionRuleFields({ rule }: { rule: RetentionRuleInForce }) {
  const styles = useStyles();
  const save = useRowSave<{ yearsAfterBirth?: number | null; yearsAfterPlan?: number | null }>(
    'retention-rule',
    rule.version ?? 0,
    (version, patch) =>
      api.dataProtection.saveRule({
        patch,
        version: version === 0 ? null : version,
      }),
  );
  return (
    <Section title="How long records are kept" surface>
      <p className={styles.words}>
        {rule.isDecided
          ? 'Records are due for disposal once both numbers of years have passed and no EHC plan is in force.'
          : 'Proposed, until your authority has decided: 31 years after birth (a plan can run to 25, and most claims can be brought for six years after that) and 6 years after the last plan ceased.'}{' '}
        No law names a number: take it from your authority’s retention schedule. A number left blank is not
        used.
      </p>
      <div className={styles.fields}>
        <SavedTextField
          id="years-after-birth"
          label="Years after birth"
          value={asText(rule.yearsAfterBirth)}
          check={problemOf}
          onSave={(text) => save({ yearsAfterBirth: asNumber(text) })}
        />
        <SavedTextField
          id="years-after-plan"
          label="Years after the last plan ceased"
          value={asText(rule.yearsAfterPlan)}
          check={problemOf}
          onSave={(text) => save({ yearsAfterPlan: asNumber(text) })}
        />
      </div>
    </Section>
  );
}

const asText = (years: number | null) => (years === null ? '' : String(years));
const asNumber = (text: string) => (text.trim() === '' ? null : Number(text));

function problemOf(text: string): string | null {
  if (text.trim() === '') return null;
  const years = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return years >= retentionYears.fewest && years <= retentionYears.most
    ? null
    : `Enter a whole number of years from ${retentionYears.fewest} to ${retentionYears.most}, or leave it blank.`;
}
