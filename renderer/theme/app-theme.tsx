import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useSyncExternalStore } from 'react';
import './page.css';
import { darkTheme, lightTheme } from './themes.ts';

/** What the person chose in Settings. `system` follows Windows, and changes with it while the page is open. */
export type Appearance = 'system' | 'light' | 'dark';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const subscribeToSystem = (listener: () => void) => {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
};

const useStyles = makeStyles({
  page: {
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** Gives everything inside it the light or dark look. Forced colours (high contrast) come from the system itself. */
export function AppTheme({ appearance, children }: { appearance: Appearance; children: ReactNode }) {
  const styles = useStyles();
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => darkSystem.matches);
  const isDark = appearance === 'dark' || (appearance === 'system' && systemIsDark);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} data-appearance={isDark ? 'dark' : 'light'}>
      {/* Not on the provider itself: its classes are copied to every dialog and menu. */}
      <div className={styles.page}>{children}</div>
    </FluentProvider>
  );
}
