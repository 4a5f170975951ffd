import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ImportField, LayoutMatching } from '../../../../shared/contract/import.ts';

/** Fields a whole list can share: the title of a sheet often says them in place of a column. */
const sharedFields = ['programme.kind'];

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
  },
  field: { minWidth: '280px' },
});

/** What every row of a list is, where no column says it: the kind of programme of a list of internships. */
export function ForEveryRow({
  layout,
  fields,
  onChoose,
}: {
  layout: LayoutMatching;
  fields: readonly ImportField[];
  onChoose: (field: string, value: string | null) => void;
}) {
  const styles = useStyles();
  const records = new Set(
    layout.columns.map((column) => fields.find(({ field }) => field === column.field)?.record),
  );
  const matched = new Set(layout.columns.map(({ field }) => field));
  const asked = fields.filter(
    ({ field, record }) => sharedFields.includes(field) && records.has(record) && !matched.has(field),
  );
  if (asked.length === 0) return null;
  return (
    <div className={styles.fields}>
      {asked.map((field) => {
        const fixed = layout.fixedValues?.find((it) => it.field === field.field);
        return (
          <Field
            key={field.field}
            className={styles.field}
            label={`${field.label}, for every row`}
            {...(fixed?.proposed
              ? { hint: 'Taken from the title, the name of the sheet or the headings.' }
              : {})}
          >
            <Select
              value={fixed?.value ?? ''}
              onChange={(_event, { value }) => onChoose(field.field, value === '' ? null : value)}
            >
              <option value="">Nothing says it yet</option>
              {field.codes.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </div>
  );
}
