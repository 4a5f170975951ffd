import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ToolkitStatement } from '../../../../shared/content/instrument-types.ts';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    marginBottom: tokens.spacingVerticalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    width: '100%',
    padding: '14px 16px',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: { padding: '0 16px 12px', '& ul': { margin: 0, paddingLeft: '18px' }, '& li': { margin: '6px 0' } },
  footnote: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Whether the panel was left open, for as long as the page lives: the next statement shows it the same way. */
let wasOpen = true;

/** What the form asks one to think about before scoring, in a panel that can be folded away. */
export function ThingsToThinkAbout({ statement, label }: { statement: ToolkitStatement; label: string }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(wasOpen);
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            wasOpen = !isOpen;
            setIsOpen(wasOpen);
          }}
        >
          {label.replace(/:$/, '')}
          <Chevron aria-hidden />
        </button>
      </h2>
      {isOpen && (
        <div id={id} className={styles.body}>
          <ul>
            {statement.thingsToThinkAbout.map(({ text, children }) => (
              <li key={text}>
                {text}
                {children && (
                  <ul>
                    {children.map((child) => (
                      <li key={child}>{child}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
          {statement.footnote && (
            <p className={styles.footnote}>
              {statement.footnote.mark} {statement.footnote.text}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
