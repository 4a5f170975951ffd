import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMergeStyles } from './merge-styles.ts';

/** A framed table that scrolls sideways where the window is narrow, by keyboard too. */
export function ScrollFrame({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const styles = useMergeStyles();
  return (
    // Without a stop for Tab a wide table could not be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a named group that scrolls
    <div className={mergeClasses(styles.frame, className)} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
