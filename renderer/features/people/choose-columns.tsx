import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, TableSettings20Regular } from '@fluentui/react-icons';
import { moved, type PersonColumnId, shownOrHidden, standardColumnIds } from './person-column-ids.ts';
import { personColumns } from './person-columns.tsx';

const useStyles = makeStyles({
  surface: { maxHeight: 'min(520px, 70dvh)', overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minWidth: '260px' },
  moves: { display: 'flex' },
  end: { marginTop: tokens.spacingVerticalS },
});

/** Which columns the list shows, and in which order. */
export function ChooseColumns({
  columns,
  onChange,
}: {
  columns: readonly PersonColumnId[];
  onChange: (columns: PersonColumnId[]) => void;
}) {
  const styles = useStyles();
  const headings = new Map(personColumns.map(({ id, heading }) => [id, heading]));
  const hidden = personColumns.map(({ id }) => id).filter((id) => !columns.includes(id));
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<TableSettings20Regular />}>Columns</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="Columns of the list">
        <ul className={styles.list}>
          {[...columns, ...hidden].map((id) => {
            const place = columns.indexOf(id);
            const heading = headings.get(id) ?? '';
            return (
              <li key={id} className={styles.row}>
                <Checkbox
                  label={heading}
                  checked={place >= 0}
                  disabled={id === 'name'}
                  onChange={(_event, { checked }) => onChange(shownOrHidden(columns, id, checked === true))}
                />
                {place >= 0 && (
                  <span className={styles.moves}>
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowUp16Regular />}
                      aria-label={`${heading} earlier`}
                      disabledFocusable={place === 0}
                      onClick={() => onChange(moved(columns, id, -1))}
                    />
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<ArrowDown16Regular />}
                      aria-label={`${heading} later`}
                      disabledFocusable={place === columns.length - 1}
                      onClick={() => onChange(moved(columns, id, 1))}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <Button size="small" className={styles.end} onClick={() => onChange([...standardColumnIds])}>
          As they were at first
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
