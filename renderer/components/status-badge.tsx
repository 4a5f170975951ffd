import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  CircleHalfFill16Regular,
  DismissCircle16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { forcedColors } from '../theme/layout.ts';

/** Each tone has its own shape as well as its colour, and is never shown without a word. */
const shapes = {
  /** Not begun, not known. An empty ring. */
  neutral: Circle16Regular,
  /** Under way. A half-filled ring. */
  progress: CircleHalfFill16Regular,
  /** Done, in order. A tick. */
  good: CheckmarkCircle16Filled,
  /** Soon due, worth a look. A triangle. */
  warning: Warning16Filled,
  /** Late, wrong. An exclamation mark in a disc. */
  bad: ErrorCircle16Filled,
  /** Ended on purpose. A cross in a ring. */
  stopped: DismissCircle16Regular,
  /** Something to know. An i in a ring. */
  info: Info16Regular,
} as const;

export type StatusTone = keyof typeof shapes;

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground1,
    '& svg': { flexShrink: 0 },
    [forcedColors]: { color: 'CanvasText', ...shorthands.borderColor('CanvasText') },
  },
  neutral: { color: tokens.colorNeutralForeground3, ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  stopped: { color: tokens.colorNeutralForeground3, ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  progress: { color: tokens.colorBrandForeground1, ...shorthands.borderColor(tokens.colorBrandStroke2) },
  info: { color: tokens.colorBrandForeground1, ...shorthands.borderColor(tokens.colorBrandStroke2) },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

/** A status in a word, with a shape and a colour that say the same. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: string }) {
  const styles = useStyles();
  const Shape = shapes[tone];
  return (
    <span className={mergeClasses(styles.badge, styles[tone])}>
      <Shape aria-hidden />
      {children}
    </span>
  );
}
