import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Navigation20Regular, Search16Regular } from '@fluentui/react-icons';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { useYearInView } from '../../api/use-authority-data.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { layout, narrow } from '../../theme/layout.ts';
import { SavedWords } from './saved-words.tsx';

const useStyles = makeStyles({
  bar: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    [narrow]: { gap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalS}` },
  },
  product: {
    width: `calc(${layout.railWidth} - 32px)`,
    flexShrink: 0,
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { display: 'none' },
  },
  menu: { display: 'none', [narrow]: { display: 'inline-flex' } },
  authority: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    maxWidth: '28ch',
  },
  year: { minWidth: '112px', flexShrink: 0 },
  search: {
    marginLeft: 'auto',
    flex: '0 1 372px',
    minWidth: '44px',
    justifyContent: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    [narrow]: { flex: '0 0 auto' },
  },
  searchWords: { overflow: 'hidden', textOverflow: 'ellipsis', [narrow]: { display: 'none' } },
  key: {
    flexShrink: 0,
    marginLeft: 'auto',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    [narrow]: { display: 'none' },
  },
  hidden: visuallyHidden,
});

/** Whose data this is, the year in view, search, and whether everything is saved. */
export function TopBar({
  workspace,
  onMenu,
  isMenuOpen,
  menuButton,
  onSearch,
}: {
  workspace: WorkspaceDetails;
  onMenu: () => void;
  isMenuOpen: boolean;
  menuButton: (button: HTMLButtonElement | null) => void;
  onSearch: () => void;
}) {
  const styles = useStyles();
  const { year, years, choose } = useYearInView();
  const authority = workspace.authorityName || 'Local authority not named yet';
  return (
    <header className={styles.bar}>
      <Button
        ref={menuButton}
        appearance="subtle"
        className={styles.menu}
        icon={<Navigation20Regular />}
        aria-expanded={isMenuOpen}
        onClick={onMenu}
      >
        Menu
      </Button>
      <span className={styles.product}>SEND Pathways</span>
      <span className={styles.authority} title={authority}>
        {authority}
      </span>
      {workspace.isSample && <StatusBadge tone="info">Sample data</StatusBadge>}
      <label>
        <span className={styles.hidden}>Academic year in view</span>
        <Select
          className={styles.year}
          value={String(year)}
          onChange={(_event, { value }) => choose(Number(value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {academicYearLabel(one)}
            </option>
          ))}
        </Select>
      </label>
      <Button
        className={styles.search}
        icon={<Search16Regular />}
        title="Search (Ctrl+K)"
        aria-keyshortcuts="Control+K"
        onClick={onSearch}
      >
        <span className={styles.hidden}>Search</span>
        <span className={styles.searchWords} aria-hidden>
          Search people, statements, actions
        </span>
        <kbd className={styles.key} aria-hidden>
          Ctrl K
        </kbd>
      </Button>
      <SavedWords />
    </header>
  );
}
