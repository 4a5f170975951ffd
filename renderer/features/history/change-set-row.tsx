import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { timeOfInstant } from '../../api/today.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ChangesOfSet } from './changes-of-set.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '6px 16px 6px 8px',
    minHeight: '44px',
  },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
    padding: '6px 8px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0 },
  },
  time: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  label: { overflowWrap: 'anywhere' },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
});

/** One change: when, what, how much; opens to its fields. */
export function ChangeSetRow({
  changeSet,
  personId,
  onUndo,
}: {
  changeSet: ChangeSet;
  /** The young person whose history is shown; undefined for that of everything. */
  personId: string | undefined;
  onUndo: () => void;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <time className={styles.time} dateTime={changeSet.at}>
            {timeOfInstant(changeSet.at)}
          </time>
          <span className={mergeClasses(styles.label, changeSet.undone && styles.undone)}>
            {changeSet.label}
          </span>
          {changeSet.by !== '' && <span className={styles.count}>by {changeSet.by}</span>}
          {changeSet.changeCount > 1 && <span className={styles.count}>{rowsWords(changeSet)}</span>}
        </button>
        {changeSet.kind === 'import' && <StatusBadge tone="info">Import</StatusBadge>}
        {changeSet.undone ? (
          <StatusBadge tone="stopped">Undone</StatusBadge>
        ) : (
          <Button
            size="small"
            aria-label={`${changeSet.isMerge ? 'Take apart…' : 'Undo…'} ${changeSet.label}`}
            onClick={onUndo}
          >
            {changeSet.isMerge ? 'Take apart…' : 'Undo…'}
          </Button>
        )}
      </div>
      <div id={id}>{isOpen && <ChangesOfSet changeSetId={changeSet.changeSetId} personId={personId} />}</div>
    </>
  );
}

/** "1,400 rows", or of one young person "3 of 1,400 rows". */
function rowsWords({ changeCount, changesOfPerson }: ChangeSet): string {
  const all = `${formatNumber(changeCount)} rows`;
  return changesOfPerson === null || changesOfPerson === changeCount
    ? all
    : `${formatNumber(changesOfPerson)} of ${all}`;
}
