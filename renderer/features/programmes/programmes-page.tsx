import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { orpc } from '../../api/client.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { layout, narrow } from '../../theme/layout.ts';
import { ExperienceList } from './experience-list.tsx';
import { JobList } from './job-list.tsx';
import { EmployerList, JobCoachList } from './named-lists.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { useProgrammesView } from './programmes-view.ts';

const tabs = ['programmes', 'jobs', 'experience', 'employers', 'job-coaches'] as const;
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
  panel: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** Programmes, paid jobs and work experience of everybody, and the employers and job coaches they are with. */
export function ProgrammesPage() {
  const workspace = useWorkspace();
  if (!workspace.data) return null;
  return <Programmes workspaceId={workspace.data.workspaceId} />;
}

function Programmes({ workspaceId }: { workspaceId: string }) {
  const styles = useStyles();
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
    <div className={styles.page}>
      <PageHeader
        title="Programmes and jobs"
        lede="Who is on a programme, in work or on a placement, with whom, and whether it lasts. Choose a row to open the record."
      />
      <div className={styles.tabLine}>
        <TabList
          className={styles.tabs}
          aria-label="Programmes and jobs"
          selectedValue={tab}
          onTabSelect={(_event, { value }) =>
            void navigate({ to: '/programmes', search: { tab: value } as never, replace: true })
          }
        >
          {tabs.map((id) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="programmes-tab">
              {labels[id]}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id="programmes-tab" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
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
      </div>
    </div>
  );
}
