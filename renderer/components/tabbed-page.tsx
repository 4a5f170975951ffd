import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { ListPage } from './list-page.tsx';
import { PageHeader } from './page-header.tsx';

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: tokens.spacingVerticalL },
  // The words of the first tab stand under the title.
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** A page of several lists: its head, one tab a list, what narrows them all, and the list that is chosen. */
export function TabbedPage<Id extends string>({
  title,
  lede,
  actions,
  tabs,
  tab,
  onTab,
  filters,
  children,
}: {
  title: string;
  lede: string;
  actions?: ReactNode;
  tabs: readonly { id: Id; label: string }[];
  tab: Id;
  onTab: (tab: Id) => void;
  /** What narrows the lists of every tab; left out where each has its own. */
  filters?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <ListPage>
      <PageHeader title={title} lede={lede} actions={actions} />
      <div className={styles.line}>
        <TabList
          className={styles.tabs}
          aria-label={title}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => onTab(value as Id)}
        >
          {tabs.map((each) => (
            <Tab key={each.id} id={`${id}-${each.id}`} value={each.id} aria-controls={`${id}-panel`}>
              {each.label}
            </Tab>
          ))}
        </TabList>
      </div>
      {filters}
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={styles.panel}>
        {children}
      </div>
    </ListPage>
  );
}
