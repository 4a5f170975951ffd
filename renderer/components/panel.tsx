import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId, useRef } from 'react';
import { useEscape } from './use-escape.ts';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalL,
  },
  head: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * A panel beside the work: things to think about, who is counted. Stays on the page, so the work remains usable. With
 * `onClose` it has a close button and closes on Escape; the caller returns the focus to what opened it.
 */
export function Panel({
  title,
  onClose,
  className,
  children,
}: {
  title: string;
  onClose?: () => void;
  className?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEscape(section, () => {
    onClose?.();
    return onClose !== undefined;
  });
  return (
    <section ref={section} aria-labelledby={id} className={mergeClasses(styles.panel, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {onClose && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss20Regular />}
            aria-label={`Close ${title}`}
            onClick={onClose}
          />
        )}
      </div>
      {children}
    </section>
  );
}
