import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { DueList } from './due-list.tsx';
import { HoldsTable } from './holds-table.tsx';
import { RetentionRuleFields } from './retention-rule.tsx';

const useStyles = makeStyles({
  tabLine: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXL,
  },
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

const breadcrumb = [
  <Link key="settings" to="/settings">
    Settings
  </Link>,
];

/** How long records are kept and whose are due, what is on hold, and what was erased. */
export function DataProtectionPage() {
  const styles = useStyles();
  const navigate = useNavigate();
  const { tab: named } = useSearch({ strict: false }) as { tab?: unknown };
  // Here and not above: the build works out the styles from what stands above.
  const tabs = [
    { id: 'retention', label: 'Retention', Content: Retention },
    { id: 'holds', label: 'Holds', Content: Holds },
    { id: 'erasures', label: 'Erasure log', Content: Erasures },
  ] as const;
  const tab = tabs.find(({ id }) => id === named) ?? tabs[0];
  return (
    <>
      <PageHeader
        title="Data protection"
        breadcrumb={breadcrumb}
        lede="How long records are kept, whose are due for disposal, and what was erased."
      />
      <div className={styles.tabLine}>
        <TabList
          className={styles.tabs}
          aria-label="Data protection"
          selectedValue={tab.id}
          onTabSelect={(_event, { value }) =>
            void navigate({ to: '/data-protection', search: { tab: value } as never, replace: true })
          }
        >
          {tabs.map(({ id, label }) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="data-protection-tab">
              {label}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id="data-protection-tab" role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
        <tab.Content />
      </div>
    </>
  );
}

function Retention() {
  const rule = useQuery(orpc.dataProtection.rule.queryOptions());
  if (rule.isPending) return <Loading />;
  if (rule.isError)
    return <ProblemMessage words={errorWords(rule.error)} onRetry={() => void rule.refetch()} />;
  return (
    <>
      <RetentionRuleFields rule={rule.data} />
      <DueList />
    </>
  );
}

function Holds() {
  const holds = useQuery(orpc.dataProtection.holds.queryOptions());
  if (holds.isPending) return <Loading />;
  if (holds.isError)
    return <ProblemMessage words={errorWords(holds.error)} onRetry={() => void holds.refetch()} />;
  return holds.data.length === 0 ? (
    <EmptyState
      title="Nothing is on hold"
      words="A hold keeps records from being disposed of, for example during an appeal or a complaint. Open a young person and choose Records to add one."
    />
  ) : (
    <HoldsTable holds={holds.data} withNames />
  );
}

function Erasures() {
  const erasures = useQuery(orpc.dataProtection.erasures.queryOptions());
  if (erasures.isPending) return <Loading />;
  if (erasures.isError)
    return <ProblemMessage words={errorWords(erasures.error)} onRetry={() => void erasures.refetch()} />;
  return erasures.data.length === 0 ? (
    <EmptyState
      title="Nothing was erased"
      words="When records are erased, this log says when, why and how many. It never says whose."
    />
  ) : (
    <RecordTable
      label="Erasure log"
      rows={erasures.data.map((erasure) => ({ ...erasure, recordId: erasure.erasureId }))}
      columns={[
        { heading: 'Date', cell: ({ erasedOn }) => formatDate(erasedOn) },
        { heading: 'Young people', cell: ({ people }) => people.toLocaleString('en-GB') },
        { heading: 'Reason', cell: ({ reason }) => reason },
        { heading: 'Erased by', cell: ({ erasedBy }) => erasedBy },
      ]}
    />
  );
}
