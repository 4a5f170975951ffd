import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { TabbedPage } from '../../components/tabbed-page.tsx';
import { ExperienceList } from './experience-list.tsx';
import { JobList } from './job-list.tsx';
import { EmployerList, JobCoachList } from './named-lists.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { useProgrammesView } from './programmes-view.ts';

const tabs = ['programmes', 'jobs', 'experience', 'employers', 'job-coaches'] as const;
type TabId = (typeof tabs)[number];

/** Programmes, paid jobs and work experience of everybody, and the employers and job coaches they are with. */
export function ProgrammesPage() {
  const workspace = useWorkspace();
  if (!workspace.data) return null;
  return <Programmes workspaceId={workspace.data.workspaceId} />;
}

function Programmes({ workspaceId }: { workspaceId: string }) {
  const navigate = useNavigate();
  const { tab: named, show } = useSearch({ strict: false }) as { tab?: unknown; show?: unknown };
  const tab: TabId = tabs.find((id) => id === named) ?? 'programmes';
  const [view, changeView] = useProgrammesView(workspaceId);
  const counts = useQuery(orpc.workLists.counts.queryOptions());
  const toCheck = (counts.data?.checksLate ?? 0) + (counts.data?.checksDue ?? 0);
  const labels: Readonly<Record<TabId, string>> = {
    programmes: 'Programmes',
    jobs: toCheck === 0 ? 'Paid jobs and checks' : `Paid jobs and checks (${formatNumber(toCheck)} to check)`,
    experience: 'Work experience',
    employers: 'Employers',
    'job-coaches': 'Job coaches',
  };
  // "Jobs to check" on Home leads to the checks, however the list was narrowed before.
  const jobs = show === 'checks' ? { ...view.jobs, show: 'checks' as const } : view.jobs;
  return (
    <TabbedPage
      title="Programmes and jobs"
      lede="Who is on a programme, in work or on a placement, with whom, and whether it lasts. Choose a row to open the record."
      tabs={tabs.map((id) => ({ id, label: labels[id] }))}
      tab={tab}
      onTab={(next) => void navigate({ to: '/programmes', search: { tab: next } as never, replace: true })}
    >
      {tab === 'programmes' && (
        <ProgrammeList view={view.programmes} onChange={(change) => changeView('programmes', change)} />
      )}
      {tab === 'jobs' && (
        <JobList
          view={jobs}
          onChange={(change) => {
            changeView('jobs', { ...jobs, ...change });
            if (show !== undefined)
              void navigate({ to: '/programmes', search: { tab: 'jobs' } as never, replace: true });
          }}
        />
      )}
      {tab === 'experience' && (
        <ExperienceList view={view.experience} onChange={(change) => changeView('experience', change)} />
      )}
      {tab === 'employers' && <EmployerList />}
      {tab === 'job-coaches' && <JobCoachList />}
    </TabbedPage>
  );
}
