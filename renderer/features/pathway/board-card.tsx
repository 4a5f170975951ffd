import {
  Button,
  makeStyles,
  mergeClasses,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { pathwayStages, stageWords } from '../../../shared/content/stages.ts';
import type { PathwayRow, StageLimit } from '../../../shared/contract/pathway.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { formatDate, formatShortDate } from '../../../shared/domain/iso-date.ts';
import { howLongWords } from '../../../shared/domain/pathway-stuck.ts';
import { todayHere } from '../../api/today.ts';
import { listName } from '../../components/young-person-words.ts';
import { stageBeside } from './next-stage.ts';
import type { CardMove } from './pathway-board.tsx';
import { stuckMark } from './pathway-words.ts';
import { pathwayOf } from './person-link.tsx';

/** All cards are equally high, so that only those in view need be drawn. CSS pixels, with the gap below. */
export const CARD_HEIGHT = 136;

const useStyles = makeStyles({
  card: {
    position: 'relative',
    boxSizing: 'border-box',
    height: `${CARD_HEIGHT - 8}px`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'grab',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& p': { margin: 0, overflow: 'hidden' },
  },
  name: {
    paddingRight: '28px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    '& a': { color: tokens.colorNeutralForeground1, textDecorationLine: 'none' },
    '& a:hover': { textDecorationLine: 'underline' },
  },
  line: { textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Two reasons may need a second line.
  bad: {
    maxHeight: '32px',
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  menu: { position: 'absolute', top: '4px', right: '4px', minWidth: '28px' },
});

/** One person at one stage: how long, the next step, and why they are stuck. Moved from its menu, or by dragging. */
export function BoardCard({
  row,
  limits,
  onDrag,
  onMove,
}: {
  row: PathwayRow;
  limits: readonly StageLimit[] | undefined;
  onDrag: (row: PathwayRow | null) => void;
  onMove: (move: CardMove) => void;
}) {
  const styles = useStyles();
  const today = todayHere();
  const weeks = limits?.find(({ stage }) => stage === row.stage)?.weeks;
  const year = row.curriculumYear === null ? '' : curriculumYearWords(row.curriculumYear);
  const beside = stageBeside(row.stage, row.openStages);
  const stuck = row.stuck.map((reason) => stuckMark(reason, weeks).words).join('. ');
  return (
    <div
      className={styles.card}
      draggable
      onDragStart={(event) => {
        // The name must not leave the window: what is dragged is known here.
        event.dataTransfer.setData('text/plain', ' ');
        event.dataTransfer.effectAllowed = 'move';
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <p className={mergeClasses(styles.line, styles.name)}>
        <a href={pathwayOf(row.personId)} title={listName(row)} draggable={false}>
          {listName(row)}
        </a>
      </p>
      <p className={mergeClasses(styles.line, styles.quiet)} title={row.settingName}>
        {[year, row.settingName].filter((part) => part !== '').join(' · ')}
      </p>
      <p className={styles.line} title={`Since ${formatDate(row.startedOn)}`}>
        {howLongWords(row.startedOn, today)}{' '}
        <span className={styles.quiet}>since {formatShortDate(row.startedOn)}</span>
      </p>
      <p className={styles.line} title={row.nextStep}>
        {row.nextStep !== '' && row.nextStep}
        {row.nextStep !== '' && row.nextStepOn !== null && (
          <span className={styles.quiet}> by {formatShortDate(row.nextStepOn)}</span>
        )}
      </p>
      {stuck !== '' && (
        <p className={styles.bad} title={stuck}>
          {stuck}
        </p>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.menu}
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={`Move ${fullName({ ...row, preferredName: '' })}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pathwayStages
              .filter(({ number }) => !row.openStages.includes(number))
              .map(({ number }) => (
                <MenuItem key={number} onClick={() => onMove({ row, to: number })}>
                  Move to {stageWords(number)}…
                </MenuItem>
              ))}
            {beside !== null && (
              <>
                <MenuDivider />
                <MenuItem onClick={() => onMove({ row, beside })}>Begin another stage as well…</MenuItem>
              </>
            )}
            <MenuItem onClick={() => onMove({ row, to: null })}>End this stage…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
