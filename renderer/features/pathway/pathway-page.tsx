import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { WhoseFilters } from '../../components/whose-filters.tsx';
import { layout, narrow } from '../../theme/layout.ts';
import { OpenActions } from './open-actions.tsx';
import { PathwayBoard } from './pathway-board.tsx';
import { PathwayList } from './pathway-list.tsx';
import { usePathwayView } from './pathway-view.ts';
import { StageLimitsDialog } from './stage-limits-dialog.tsx';

const tabs = ['board', 'list', 'actions'] as const;
type TabId = (typeof tabs)[number];

const useStyles = makeStyles({
  // As high as the window leaves it (below the top bar, within the margins of the page), so that only the lists scroll.
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: `calc(100dvh - ${layout.topBarHeight} - 72px)`,
    minHeight: '480px',
    [narrow]: { height: 'auto', minHeight: 0 },
  },
  tabLine: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: tokens.spacingVerticalL },
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  panel: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  button: { whiteSpace: 'nowrap' },
});

/** Who is at which of the five stages, for how long, and who is stuck. */
export function PathwayPage() {
  const people = useQuery(orpc.people.counts.queryOptions());
  const workspace = useWorkspace();
  if (people.data?.all === 0) {
    return (
      <>
        <PageHeader title="Pathway" lede="Who is at which of the five stages, and for how long." />
        <EmptyState
          title="No young people yet"
          words="Once the young people are in, each can be put on the five stages from their own page, and is seen here with the next step."
          action={<a href="#/import">Bring in a tracker</a>}
        />
      </>
    );
  }
  if (!workspace.data) return null;
  return <Pathway workspaceId={workspace.data.workspaceId} />;
}

function Pathway({ workspaceId }: { workspaceId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { tab: named } = useSearch({ strict: false }) as { tab?: unknown };
  const tab: TabId = tabs.find((id) => id === named) ?? 'board';
  const [view, changeView] = usePathwayView(workspaceId);
  const [asksLimits, setAsksLimits] = useState(false);
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const settings = useQuery(orpc.people.settings.queryOptions());
  const overdue = useQuery(orpc.personAction.counts.queryOptions()).data?.overdue ?? 0;
  const show = (next: TabId) =>
    void navigate({ to: '/pathway', search: { tab: next } as never, replace: true });
  const labels: Readonly<Record<TabId, string>> = {
    board: 'Board',
    list: 'List',
    actions: overdue === 0 ? 'Actions' : `Actions (${overdue.toLocaleString('en-GB')} overdue)`,
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title="Pathway"
        lede="Who is at which of the five stages, for how long, and who is stuck."
        actions={
          <Button className={styles.button} onClick={() => setAsksLimits(true)}>
            How long is too long…
          </Button>
        }
      />
      {asksLimits && <StageLimitsDialog onClose={() => setAsksLimits(false)} />}
      <div className={styles.tabLine}>
        <TabList
          className={styles.tabs}
          aria-label="Pathway"
          selectedValue={tab}
          onTabSelect={(_event, { value }) => show(value as TabId)}
        >
          {tabs.map((id) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="pathway-tab">
              {labels[id]}
            </Tab>
          ))}
        </TabList>
      </div>
      <div className={styles.tools} role="search">
        <WhoseFilters
          filter={view.filter}
          officers={officers.data ?? []}
          settings={settings.data ?? []}
          onChange={(filter) => changeView({ filter })}
        />
      </div>
      <div id="pathway-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        {tab === 'board' && (
          <PathwayBoard
            filter={view.filter}
            onList={(change) => {
              changeView(change);
              show('list');
            }}
          />
        )}
        {tab === 'list' && <PathwayList view={view} onChange={changeView} />}
        {tab === 'actions' && <OpenActions view={view} onChange={changeView} />}
      </div>
    </div>
  );
}
