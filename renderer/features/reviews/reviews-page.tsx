import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { layout, narrow } from '../../theme/layout.ts';
import { AfterMeetingList } from './after-meeting-list.tsx';
import { DueList } from './due-list.tsx';
import { MovingList } from './moving-list.tsx';
import { ReviewCalendar } from './review-calendar.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { useReviewsView } from './reviews-view.ts';

const tabs = ['due', 'calendar', 'after-meeting', 'moving'] as const;
type TabId = (typeof tabs)[number];

const useStyles = makeStyles({
  // As high as the window leaves it (below the top bar, within the margins of the page), so that only the list scrolls.
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
});

/** Annual reviews of everybody: what is due, when, why, and what follows. */
export function ReviewsPage() {
  const people = useQuery(orpc.people.counts.queryOptions());
  const workspace = useWorkspace();
  if (people.data?.all === 0) {
    return (
      <>
        <PageHeader title="Annual reviews" lede="Who is due for a review, by when, and why." />
        <EmptyState
          title="No young people yet"
          words="Once the young people and the dates of their EHC plans are in, every annual review stands here with its last permissible day."
          action={<a href="#/import">Bring in a tracker</a>}
        />
      </>
    );
  }
  if (!workspace.data) return null;
  return <Reviews workspaceId={workspace.data.workspaceId} />;
}

function Reviews({ workspaceId }: { workspaceId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { tab: named } = useSearch({ strict: false }) as { tab?: unknown };
  const tab: TabId = tabs.find((id) => id === named) ?? 'due';
  const [view, changeView] = useReviewsView(workspaceId);
  const counts = useQuery(orpc.reviews.counts.queryOptions());
  const show = (next: TabId) =>
    void navigate({ to: '/annual-reviews', search: { tab: next } as never, replace: true });
  const labels: Readonly<Record<TabId, string>> = {
    due: withCount('Due', counts.data?.late, 'late'),
    calendar: 'Calendar',
    'after-meeting': withCount('After the meeting', counts.data?.afterMeetingLate, 'late'),
    moving: withCount('Moving on this year', counts.data?.phaseTransfers, ''),
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title="Annual reviews"
        lede="Every review with the last day on which the law lets it be held, and what follows from it. Choose a row to see why."
      />
      <div className={styles.tabLine}>
        <TabList
          className={styles.tabs}
          aria-label="Annual reviews"
          selectedValue={tab}
          onTabSelect={(_event, { value }) => show(value as TabId)}
        >
          {tabs.map((id) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="reviews-tab">
              {labels[id]}
            </Tab>
          ))}
        </TabList>
      </div>
      <div className={styles.tools} role="search">
        <ReviewFilters filter={view.filter} onChange={(filter) => changeView({ filter })} />
      </div>
      <div id="reviews-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        {tab === 'due' && (
          <DueList
            view={view}
            onPeriod={(period) => changeView({ period })}
            onShowAll={() =>
              changeView({ period: 'all', filter: { officer: null, settingId: null, curriculumYears: null } })
            }
          />
        )}
        {tab === 'calendar' && (
          <ReviewCalendar
            filter={view.filter}
            onDay={(day) => {
              changeView({ period: { day } });
              show('due');
            }}
          />
        )}
        {tab === 'after-meeting' && <AfterMeetingList filter={view.filter} />}
        {tab === 'moving' && <MovingList filter={view.filter} />}
      </div>
    </div>
  );
}

function withCount(label: string, count: number | undefined, what: string): string {
  if (count === undefined || count === 0) return label;
  return `${label} (${[count.toLocaleString('en-GB'), what].filter((part) => part !== '').join(' ')})`;
}
