import { makeStyles, tokens } from '@fluentui/react-components';
import type { ActionPlanInstrument } from '../../../shared/content/instrument-types.ts';
import type { Plan } from '../../../shared/contract/action-plan.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';

type HeaderPatch = Partial<Pick<Plan, 'authorityName' | 'responsiblePerson' | 'email' | 'telephone'>>;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    // The address is the longest.
    gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 11fr) minmax(0, 15fr) minmax(0, 8fr)',
    gap: tokens.spacingHorizontalL,
    // The labels are long: the fields line up at their foot.
    alignItems: 'end',
    '@media (max-width: 1180px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The four boxes at the head of the plan. */
export function PlanHeader({ plan, form }: { plan: Plan; form: ActionPlanInstrument }) {
  const styles = useStyles();
  const save = useRowSave<HeaderPatch>(`plan:${plan.planId}`, plan.version, (version, patch) =>
    api.actionPlan.saveHeader({ planId: plan.planId, version, patch }),
  );
  const labels = form.headerLabels;
  return (
    <Section title="About this plan" surface>
      <div className={styles.fields}>
        <SavedTextField
          id="plan-authority"
          label={labels.localAuthority.label}
          value={plan.authorityName}
          onSave={(authorityName) => save({ authorityName })}
        />
        <SavedTextField
          id="plan-responsible"
          label={labels.responsiblePerson.label}
          value={plan.responsiblePerson}
          onSave={(responsiblePerson) => save({ responsiblePerson })}
        />
        <SavedTextField
          id="plan-email"
          label={labels.email.label}
          type="email"
          value={plan.email}
          onSave={(email) => save({ email })}
        />
        <SavedTextField
          id="plan-telephone"
          label={labels.telephone.label}
          type="tel"
          value={plan.telephone}
          onSave={(telephone) => save({ telephone })}
        />
      </div>
    </Section>
  );
}
