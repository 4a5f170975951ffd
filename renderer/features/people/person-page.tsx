import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, Suspense } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { howLongWords } from '../../../shared/domain/pathway-stuck.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { MergeButton } from './merge-entry.tsx';
import { MergedNote } from './merge-take-apart.tsx';
import { PrintPack } from './print-pack.tsx';
import { untilWords, NOT_RECORDED } from '../../components/young-person-words.ts';
import { ageAndYear, needWords, planStateWords, textWords } from './person-words.ts';

/** One tab of a young person's page; `id` stands in the address. */
export interface PersonTab {
  id: string;
  label: string;
  Content: ComponentType<{ person: Person }>;
}

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    margin: `${tokens.spacingVerticalM} 0 0`,
    '& dt': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground3,
    },
    '& dd': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalS,
      margin: 0,
      minHeight: '24px',
      fontWeight: tokens.fontWeightSemibold,
      overflowWrap: 'anywhere',
      '& a': { color: tokens.colorBrandForegroundLink },
    },
  },
  tabLine: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXL,
  },
  // The words of the first tab stand under the name.
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

const breadcrumb = [
  <Link key="list" to="/young-people">
    Young people
  </Link>,
];

/** One young person: a calm head, what has happened, and everything that is recorded. */
export function PersonPage({ tabs }: { tabs: readonly [PersonTab, ...PersonTab[]] }) {
  const { personId } = useParams({ strict: false }) as { personId: string };
  const person = useQuery(orpc.people.get.queryOptions({ input: { personId } }));
  if (person.isPending) return <Loading words="Opening" />;
  if (person.isError) {
    return (
      <>
        <PageHeader title="Young person" breadcrumb={breadcrumb} />
        <ProblemMessage words={errorWords(person.error)} onRetry={() => void person.refetch()} />
      </>
    );
  }
  return <OnePerson key={personId} person={person.data} tabs={tabs} />;
}

function OnePerson({ person, tabs }: { person: Person; tabs: readonly [PersonTab, ...PersonTab[]] }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { tab: named } = useSearch({ strict: false }) as { tab?: unknown };
  const tab = tabs.find(({ id }) => id === named) ?? tabs[0];
  return (
    <>
      <PageHeader
        title={fullName(person)}
        windowTitle="Young person"
        breadcrumb={breadcrumb}
        actions={
          <>
            <Button as="a" href={`#/history?person=${person.personId}`}>
              History
            </Button>
            <MergeButton personId={person.personId} />
            <PrintPack person={person} />
          </>
        }
      >
        <PersonFacts person={person} />
        <MergedNote personId={person.personId} />
      </PageHeader>
      <div className={styles.tabLine}>
        <TabList
          className={styles.tabs}
          aria-label="What is recorded"
          selectedValue={tab.id}
          onTabSelect={(_event, { value }) =>
            void navigate({
              to: '/young-people/$personId',
              params: { personId: person.personId },
              search: { tab: value } as never,
              replace: true,
            })
          }
        >
          {tabs.map(({ id, label }) => (
            <Tab key={id} id={`tab-${id}`} value={id} aria-controls="person-tab">
              {label}
            </Tab>
          ))}
        </TabList>
      </div>
      <div id="person-tab" role="tabpanel" aria-labelledby={`tab-${tab.id}`}>
        <Suspense fallback={<Loading words="Opening" />}>
          <tab.Content person={person} />
        </Suspense>
      </div>
    </>
  );
}

function PersonFacts({ person }: { person: Person }) {
  const styles = useStyles();
  const today = todayHere();
  const mainNeed = person.needs.toSorted((a, b) => a.rank - b.rank)[0];
  const planInForce = person.plans.find(
    (plan) =>
      plan.startedOn !== null &&
      plan.startedOn <= today &&
      (plan.ceasedOn === null || plan.ceasedOn >= today),
  );
  return (
    <dl className={styles.facts}>
      <Fact label="Age">{ageAndYear(person.age, person.curriculumYear)}</Fact>
      <Fact label="Setting">{textWords(person.settingName)}</Fact>
      <Fact label="EHC plan">
        {planInForce?.startedOn
          ? `Since ${formatDate(planInForce.startedOn)}`
          : planStateWords[person.planState]}
      </Fact>
      <Fact label="Main need">{mainNeed ? needWords(mainNeed.code) : NOT_RECORDED}</Fact>
      <StagesNow personId={person.personId} />
      {person.nextReviewDueOn !== null && (
        <Fact label="Next review due">
          {formatDate(person.nextReviewDueOn)}{' '}
          <StatusBadge tone={person.nextReviewDueOn < today ? 'bad' : 'info'}>
            {untilWords(person.nextReviewDueOn, today)}
          </StatusBadge>
        </Fact>
      )}
      {person.leadOfficer !== '' && <Fact label="Officer">{person.leadOfficer}</Fact>}
    </dl>
  );
}

/** The stages of the pathway the young person is at, and for how long. */
function StagesNow({ personId }: { personId: string }) {
  const pathway = useQuery(orpc.pathway.ofPerson.queryOptions({ input: { personId } }));
  // Its place is kept while it is read, so that nothing jumps.
  if (!pathway.data) return <Fact label="Pathway">{pathway.isError ? 'Could not be read' : ''}</Fact>;
  const now = pathway.data.spells.filter(({ endedOn }) => endedOn === null);
  return (
    <Fact label="Pathway">
      {now.length === 0
        ? 'At no stage'
        : now.map(({ recordId, stage, startedOn }) => (
            <a
              key={recordId}
              href={`#/young-people/${encodeURIComponent(personId)}?tab=pathway`}
              title={`Since ${formatDate(startedOn)}`}
            >
              {`${stageWords(stage)}, ${howLongWords(startedOn, todayHere())}`}
            </a>
          ))}
    </Fact>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
