import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { FilterLine } from '../../components/filter-line.tsx';
import { NoYoungPeople } from '../../components/no-young-people.tsx';
import { TabbedPage } from '../../components/tabbed-page.tsx';
import { AfterMeetingList } from './after-meeting-list.tsx';
import { DueList } from './due-list.tsx';
import { MovingList } from './moving-list.tsx';
import { ReviewCalendar } from './review-calendar.tsx';
import { ReviewFilters } from './review-filters.tsx';
import { useReviewsView } from './reviews-view.ts';

const tabs = ['due', 'calendar', 'after-meeting', 'moving'] as const;
type TabId = (typeof tabs)[number];

/** Annual reviews of everybody: what is due, when, why, and what follows. */
export function ReviewsPage() {
  const people = useQuery(orpc.people.counts.queryOptions());
  const workspace = useWorkspace();
  if (people.data?.all === 0) {
    return (
      <NoYoungPeople
        title="Annual reviews"
        lede="Who is due for a review, by when, and why."
        words="Once the young people and the dates of their EHC plans are in, every annual review stands here with its last permissible day."
      />
    );
  }
  if (!workspace.data) return null;
  return <Reviews workspaceId={workspace.data.workspaceId} />;
}

function Reviews({ workspaceId }: { workspaceId: string }) {
  const navigate = useNavigate();
  const { tab: named } = useSearch({ strict: false }) as { tab?: unknown };
  const tab: TabId = tabs.find((id) => id === named) ?? 'due';
  const [view, changeView] = useReviewsView(workspaceId);
  const counts = useQuery(orpc.reviews.counts.queryOptions());
  const show = (next: TabId) =>
    void navigate({ to: '/annual-reviews', search: { tab: next } as never, replace: true });
  const filters = <ReviewFilters filter={view.filter} onChange={(filter) => changeView({ filter })} />;
  const labels: Readonly<Record<TabId, string>> = {
    due: withCount('Due', counts.data?.late, 'late'),
    calendar: 'Calendar',
    'after-meeting': withCount('After the meeting', counts.data?.afterMeetingLate, 'late'),
    moving: withCount('Moving on this year', counts.data?.phaseTransfers, ''),
  };
  return (
    <TabbedPage
      title="Annual reviews"
      lede="Every review with the last day on which the law lets it be held, and what follows from it. Choose a row to see why."
      tabs={tabs.map((id) => ({ id, label: labels[id] }))}
      tab={tab}
      onTab={show}
      // The list of due reviews has them beside its count.
      filters={tab !== 'due' && <FilterLine>{filters}</FilterLine>}
    >
      {tab === 'due' && (
        <DueList
          view={view}
          filters={filters}
          onPeriod={(period) => changeView({ period })}
          onShowAll={() =>
            changeView({ period: 'all', filter: { officer: null, settingId: null, curriculumYears: null } })
          }
        />
      )}
      {tab === 'calendar' && (
        <ReviewCalendar
          filter={view.filter}
          onMonth={(month) => {
            changeView({ period: { month } });
            show('due');
          }}
          onDay={(day) => {
            changeView({ period: { day } });
            show('due');
          }}
        />
      )}
      {tab === 'after-meeting' && <AfterMeetingList filter={view.filter} />}
      {tab === 'moving' && <MovingList filter={view.filter} />}
    </TabbedPage>
  );
}

function withCount(label: string, count: number | undefined, what: string): string {
  if (count === undefined || count === 0) return label;
  return `${label} (${[count.toLocaleString('en-GB'), what].filter((part) => part !== '').join(' ')})`;
}
