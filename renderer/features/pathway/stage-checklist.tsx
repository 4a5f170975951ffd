import { makeStyles, tokens } from '@fluentui/react-components';
import { checkStates } from '../../../shared/content/codes/check-state.ts';
import type { CheckFields, CheckState, PersonPathway } from '../../../shared/contract/pathway.ts';
import { type ChecklistItem, pathwayChecklists } from '../../../shared/content/pathway-checklists.ts';
import type { StageNumber } from '../../../shared/content/stages.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
    '& th, & td': { padding: `6px ${tokens.spacingHorizontalM} 6px 0`, verticalAlign: 'top' },
    '& tbody th': { paddingTop: '11px', overflowWrap: 'anywhere' },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' },
    // One field under another, where there is no room beside.
    [narrow]: {
      '& thead': { display: 'none' },
      '& tr, & th, & td': { display: 'block', paddingRight: 0 },
    },
  },
  state: { width: '148px' },
  day: { width: '176px' },
  note: { width: '32%' },
});

/** What is looked after at a stage: done, not needed, or still to do; each answer saves itself. */
export function StageChecklist({
  personId,
  stage,
  checks,
}: {
  personId: string;
  stage: StageNumber;
  checks: PersonPathway['checks'];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={styles.state}>
            State
          </th>
          <th scope="col" className={styles.day}>
            Done on
          </th>
          <th scope="col" className={styles.note}>
            Note
          </th>
        </tr>
      </thead>
      <tbody>
        {pathwayChecklists[stage].map((item) => (
          <Item
            key={item.id}
            personId={personId}
            item={item}
            check={checks.find(({ itemId }) => itemId === item.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Item({
  personId,
  item,
  check,
}: {
  personId: string;
  item: ChecklistItem;
  check: PersonPathway['checks'][number] | undefined;
}) {
  const save = useRowSave<Partial<CheckFields>>(
    `check:${personId}:${item.id}`,
    check?.version ?? 0,
    (version, patch) => api.pathway.saveCheck({ personId, itemId: item.id, version, patch }),
  );
  const id = (field: string) => `check-${personId}-${item.id}-${field}`;
  const state = check?.state ?? 'to-do';
  return (
    <tr>
      <th scope="row">{item.words}</th>
      <td>
        <SavedSelect<CheckState>
          id={id('state')}
          label={`State of: ${item.words}`}
          isLabelHidden
          value={state}
          options={checkStates}
          onSave={(next) => save({ state: next })}
        />
      </td>
      <td>
        {state === 'done' && (
          <SavedDateField
            id={id('done')}
            label={`Done on: ${item.words}`}
            isLabelHidden
            value={check?.doneOn ?? null}
            onSave={(doneOn) => save({ doneOn })}
          />
        )}
      </td>
      <td>
        <SavedTextField
          id={id('note')}
          label={`Note on: ${item.words}`}
          isLabelHidden
          value={check?.note ?? ''}
          onSave={(note) => save({ note })}
        />
      </td>
    </tr>
  );
}
