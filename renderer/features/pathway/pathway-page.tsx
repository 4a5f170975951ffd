import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { FilterLine } from '../../components/filter-line.tsx';
import { NoYoungPeople } from '../../components/no-young-people.tsx';
import { TabbedPage } from '../../components/tabbed-page.tsx';
import { WhoseFilters } from '../../components/whose-filters.tsx';
import { OpenActions } from './open-actions.tsx';
import { PathwayBoard } from './pathway-board.tsx';
import { PathwayList } from './pathway-list.tsx';
import { usePathwayView } from './pathway-view.ts';
import { StageLimitsDialog } from './stage-limits-dialog.tsx';

const tabs = ['board', 'list', 'actions'] as const;
type TabId = (typeof tabs)[number];

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

/** Who is at which of the five stages, for how long, and who is stuck. */
export function PathwayPage() {
  const people = useQuery(orpc.people.counts.queryOptions());
  const workspace = useWorkspace();
  if (people.data?.all === 0) {
    return (
      <NoYoungPeople
        title="Pathway"
        lede="Who is at which of the five stages, and for how long."
        words="Once the young people are in, each can be put on the five stages from their own page, and is seen here with the next step."
      />
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
    <>
      {asksLimits && <StageLimitsDialog onClose={() => setAsksLimits(false)} />}
      <TabbedPage
        title="Pathway"
        lede="Who is at which of the five stages, for how long, and who is stuck."
        actions={
          <Button className={styles.button} onClick={() => setAsksLimits(true)}>
            How long is too long…
          </Button>
        }
        tabs={tabs.map((id) => ({ id, label: labels[id] }))}
        tab={tab}
        onTab={show}
        filters={
          <FilterLine>
            <WhoseFilters
              filter={view.filter}
              officers={officers.data ?? []}
              settings={settings.data ?? []}
              onChange={(filter) => changeView({ filter })}
            />
          </FilterLine>
        }
      >
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
      </TabbedPage>
    </>
  );
}
