import { Field, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { leadsOf, matches, type PlanFilter, type ShownActions, shownActions } from './plan-view.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalM,
  },
  show: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  end: { marginLeft: 'auto', display: 'flex', gap: tokens.spacingHorizontalS },
});

const names: Record<ShownActions, string> = { all: 'All', open: 'Open', overdue: 'Overdue' };

/** Which actions are shown: all, open or overdue, and whose. */
export function PlanFilters({
  actions,
  filter,
  onFilter,
  today,
  children,
}: {
  actions: readonly Action[];
  filter: PlanFilter;
  onFilter: (filter: PlanFilter) => void;
  today: IsoDate;
  /** Buttons at the end of the bar. */
  children?: React.ReactNode;
}) {
  const styles = useStyles();
  const leads = leadsOf(actions);
  const hasNoLead = actions.some(({ lead }) => lead.trim() === '');
  return (
    <div className={styles.bar}>
      <div className={styles.show} role="group" aria-label="Which actions to show">
        {shownActions.map((show) => (
          <ToggleButton
            key={show}
            checked={filter.show === show}
            onClick={() => onFilter({ ...filter, show })}
          >
            {`${names[show]} ${actions.filter((action) => matches(action, { ...filter, show }, today)).length}`}
          </ToggleButton>
        ))}
      </div>
      <Field label="Lead" orientation="horizontal">
        <Select
          value={filter.lead === null ? 'everybody' : `lead ${filter.lead}`}
          onChange={(_event, { value }) =>
            onFilter({ ...filter, lead: value === 'everybody' ? null : value.slice('lead '.length) })
          }
        >
          <option value="everybody">Everybody</option>
          {leads.map((lead) => (
            <option key={lead} value={`lead ${lead}`}>
              {lead}
            </option>
          ))}
          {hasNoLead && <option value="lead ">No lead named</option>}
        </Select>
      </Field>
      <div className={styles.end}>{children}</div>
    </div>
  );
}
