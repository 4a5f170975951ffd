import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useEffect } from 'react';
import { layout, narrow } from '../theme/layout.ts';

export interface PageHeaderProps {
  /** The one h1 of the page; also the title of the window, unless `windowTitle` is. */
  title: string;
  /** Instead of a title that tells of a person, or of a file: browsers keep the titles of windows in their history. */
  windowTitle?: string;
  /** Links to the pages above this one, nearest last: `[<Link to="/toolkit">Toolkit</Link>, 'Section 2']`. */
  breadcrumb?: readonly ReactNode[];
  /** One sentence under the title. */
  lede?: ReactNode;
  /** The one primary button of the page, with at most a few ordinary ones before it. */
  actions?: ReactNode;
  /** A narrower heading for long titles such as the words of a statement. */
  children?: ReactNode;
}

const useStyles = makeStyles({
  header: { marginBottom: tokens.spacingVerticalXL },
  breadcrumb: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    '& a, & button': { color: tokens.colorBrandForegroundLink, fontSize: 'inherit', lineHeight: 'inherit' },
    '& li:not(:last-child)::after': { content: '"›"', padding: `0 ${tokens.spacingHorizontalS}` },
  },
  row: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  title: {
    margin: 0,
    fontSize: '26px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: '30em',
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    [narrow]: { fontSize: '22px', lineHeight: '28px' },
  },
  lede: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxWidth: layout.prose,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, flexShrink: 0 },
});

/** The head of every page: where it is, its title, one sentence, and its one primary action. */
export function PageHeader({
  title,
  windowTitle = title,
  breadcrumb,
  lede,
  actions,
  children,
}: PageHeaderProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${windowTitle} – SEND Pathways`;
  }, [windowTitle]);
  return (
    <header className={styles.header}>
      {breadcrumb && breadcrumb.length > 0 && (
        <nav aria-label="Where this page is">
          <ol className={styles.breadcrumb}>
            {breadcrumb.map((crumb, index) => (
              // The places of a breadcrumb do not move.
              <Fragment key={index}>
                <li>{crumb}</li>
              </Fragment>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.row}>
        <div>
          {/* Focus comes here after each navigation, so that a screen reader says where one has arrived. */}
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {lede !== undefined && <p className={styles.lede}>{lede}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </header>
  );
}
