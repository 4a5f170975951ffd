import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { forcedColors, narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  topic: {
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  toggle: {
    display: 'grid',
    gridTemplateColumns: '20px 24px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    width: '100%',
    padding: '9px 16px 9px 12px',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    '& svg': { alignSelf: 'center' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      [forcedColors]: { outlineColor: 'Highlight' },
    },
    [narrow]: { gridTemplateColumns: '20px 24px minmax(0, 1fr)' },
  },
  number: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  counts: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    [narrow]: { gridColumn: '3' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    padding: '4px 16px 16px',
    '@media (max-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  single: { gridTemplateColumns: 'minmax(0, 1fr)' },
  subheading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** One topic: a line with its counts that opens to its outcomes and, beside them, its actions. */
export function TopicSection({
  id,
  number,
  title,
  counts,
  isOpen,
  onToggle,
  outcomesLabel,
  outcomes,
  actionsLabel,
  children,
}: {
  id: string;
  /** Null for the actions that are not under a topic yet. */
  number: number | null;
  title: string;
  counts: string;
  isOpen: boolean;
  onToggle: () => void;
  outcomesLabel: string;
  outcomes: ReactNode | null;
  actionsLabel: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <section className={styles.topic} aria-labelledby={`${id}-title`}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-body` : undefined}
          onClick={onToggle}
        >
          <Chevron aria-hidden />
          <span className={styles.number}>{number}</span>
          <span id={`${id}-title`}>{title}</span>
          <span className={styles.counts}>{counts}</span>
        </button>
      </h2>
      {isOpen && (
        <div id={`${id}-body`} className={mergeClasses(styles.body, outcomes === null && styles.single)}>
          {outcomes !== null && (
            <div>
              <h3 className={styles.subheading}>{outcomesLabel}</h3>
              {outcomes}
            </div>
          )}
          <div>
            {outcomes !== null && <h3 className={styles.subheading}>{actionsLabel}</h3>}
            <div className={styles.actions}>{children}</div>
          </div>
        </div>
      )}
    </section>
  );
}
