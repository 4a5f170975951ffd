import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { planCeaseReasons } from '../../../shared/content/codes/plan-cease-reason.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { PlanFields } from '../../../shared/contract/person-records.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useRowWrites, useWrite } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { Section } from '../../components/section.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { narrow } from '../../theme/layout.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';

type Plan = Person['plans'][number];

const useStyles = makeStyles({
  plan: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.4fr) auto',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    paddingTop: tokens.spacingVerticalM,
    '& + &': { marginTop: tokens.spacingVerticalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Beside the fields, under their labels.
  remove: { marginTop: '26px' },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The EHC plans of a young person: started, ceased, and why. Each field saves itself. */
export function DetailsPlans({ person }: { person: Person }) {
  const styles = useStyles();
  const [isAdding, setIsAdding] = useState(false);
  const plans = person.plans.toSorted((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
  return (
    <Section
      title="EHC plans"
      surface
      aside={
        <Button size="small" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
          Add an EHC plan
        </Button>
      }
    >
      {isAdding && <AddPlanDialog personId={person.personId} onClose={() => setIsAdding(false)} />}
      {plans.length === 0 && <p className={styles.none}>No EHC plan is recorded.</p>}
      {plans.map((plan) => (
        <OnePlan key={plan.recordId} plan={plan} />
      ))}
    </Section>
  );
}

function OnePlan({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const { recordId, version } = plan;
  const writeRow = useRowWrites();
  const row = `plan:${recordId}`;
  const save = useRowSave<Partial<PlanFields>>(row, version, (newest, patch) =>
    api.people.savePlan({ recordId, version: newest, patch }),
  );
  const id = (field: string) => `plan-${recordId}-${field}`;
  const name = plan.startedOn === null ? 'of an unknown start' : `started on ${formatDate(plan.startedOn)}`;
  return (
    <div className={styles.plan} role="group" aria-label={`EHC plan ${name}`}>
      <SavedDateField
        id={id('started')}
        label="Started"
        hint={null}
        value={plan.startedOn}
        onSave={(startedOn) => save({ startedOn })}
      />
      <SavedDateField
        id={id('ceased')}
        label="Ceased"
        hint={null}
        value={plan.ceasedOn}
        onSave={(ceasedOn) => save({ ceasedOn })}
      />
      <SavedSelect<string>
        id={id('reason')}
        label="Why it ceased"
        value={plan.ceaseReason}
        options={planCeaseReasons}
        emptyLabel={plan.ceasedOn === null ? 'Has not ceased' : NOT_RECORDED}
        onSave={(ceaseReason) => save({ ceaseReason })}
      />
      <RemoveButton
        className={styles.remove}
        appearance="subtle"
        aria-label={`Remove the EHC plan ${name}`}
        question={`Remove the EHC plan ${name}?`}
        whatGoes="The young person is then no longer counted for the time it was in force, and no review is due from it. You can bring it back with Ctrl+Z. To say that a plan is over, enter the day it ceased."
        confirmLabel="Remove the plan"
        onRemove={() =>
          writeRow(row, version, (newest) => api.people.removePlan({ recordId, version: newest }))
        }
      />
    </div>
  );
}

const ids = { startedOn: 'add-plan-started', ceasedOn: 'add-plan-ceased' };

function AddPlanDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const write = useWrite();
  const problems = useFormProblems(ids);
  const [startedOn, setStartedOn] = useState<IsoDate | null>(null);
  const [ceasedOn, setCeasedOn] = useState<IsoDate | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const outcome = await write(() => api.people.addPlan({ personId, fields: { startedOn, ceasedOn } }));
    setIsBusy(false);
    if (outcome.saved) onClose();
    else problems.refuse(outcome);
  }

  return (
    <FormDialog
      title="Add an EHC plan"
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <DateField
        id={ids.startedOn}
        label="Started"
        value={startedOn}
        onChange={setStartedOn}
        {...problems.ofDate(ids.startedOn)}
      />
      <DateField
        id={ids.ceasedOn}
        label="Ceased"
        hint="Leave it blank while the plan is in force"
        value={ceasedOn}
        onChange={setCeasedOn}
        {...problems.ofDate(ids.ceasedOn)}
      />
    </FormDialog>
  );
}
