import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { keepFocusNear } from '../../components/keep-focus-near.ts';
import { EndOfKeptFields } from '../../components/saved-field/end-of-kept-fields.tsx';
import { useEscape } from '../../components/use-escape.ts';
import { layout, narrow } from '../../theme/layout.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { useFocusHeading } from './focus-heading.ts';
import { LeavingPlace } from './leaving-place.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useClosing } from './use-closing.ts';
import { useMenuState } from './use-menu-state.ts';
import { useUndo } from './use-undo.ts';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: `${layout.railWidth} minmax(0, 1fr)`,
    gridTemplateRows: `${layout.topBarHeight} auto minmax(0, 1fr)`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  skip: {
    position: 'absolute',
    zIndex: 10,
    top: '4px',
    left: '4px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden', padding: 0 },
  },
  banner: { gridColumn: '1 / -1' },
  rail: {
    gridRow: 3,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'none' },
  },
  railAsMenu: {
    [narrow]: {
      display: 'block',
      position: 'absolute',
      zIndex: 5,
      top: layout.topBarHeight,
      bottom: 0,
      left: 0,
      width: '260px',
      boxShadow: tokens.shadow16,
    },
  },
  main: {
    gridRow: 3,
    // What is hidden from sight scrolls with the page; otherwise it would make the window itself scroll.
    position: 'relative',
    overflowY: 'auto',
    padding: '24px 32px 48px',
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { gridColumn: 1, padding: '16px 16px 32px' },
    ':focus': { outlineStyle: 'none' },
  },
  content: { maxWidth: '1280px', minHeight: '100%' },
});

/** What surrounds every screen while a data file is open: rail, top bar, banner, and the one main landmark. */
export function Frame({
  workspace,
  onSearch,
  children,
}: {
  workspace: WorkspaceDetails;
  onSearch: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const { pathname } = useLocation();
  // While the screen of a new address is being read, the one before it still stands: this is the address of what stands.
  const shownAddress = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });

  useFocusHeading(main);
  useEffect(() => (main.current === null ? undefined : keepFocusNear(main.current)), []);
  useUndo(true);
  useClosing();
  useMenuState(workspace.fileName);
  useEffect(() => setIsMenuOpen(false), [pathname]);
  useEffect(() => {
    if (isMenuOpen) rail.current?.querySelector('a')?.focus();
  }, [isMenuOpen]);
  useEscape(rail, () => {
    if (!isMenuOpen) return false;
    setIsMenuOpen(false);
    menuButton.current?.focus();
    return true;
  });

  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          // The address belongs to the screens; only the focus moves.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the main content
      </a>
      <TopBar
        workspace={workspace}
        onMenu={() => setIsMenuOpen(!isMenuOpen)}
        isMenuOpen={isMenuOpen}
        menuButton={(button) => {
          menuButton.current = button;
        }}
        onSearch={onSearch}
      />
      <div className={styles.banner} aria-live="polite">
        <ConnectionBanner />
      </div>
      <div ref={rail} className={mergeClasses(styles.rail, isMenuOpen && styles.railAsMenu)}>
        <Rail onGo={() => setIsMenuOpen(false)} />
      </div>
      <main ref={main} id="main" data-address={shownAddress} tabIndex={-1} className={styles.main}>
        <div className={styles.content}>{children}</div>
      </main>
      <LeavingPlace />
      <EndOfKeptFields />
    </div>
  );
}
