import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { findActionPlan } from '../../../shared/content/instruments.ts';
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { type AcademicYear, academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useYearInView } from '../../api/use-authority-data.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { PagePicture } from './page-picture.tsx';
import { ReportCard } from './report-card.tsx';
import { openInCosts, openInPlan, openInToolkit } from './what-is-open.ts';

const useStyles = makeStyles({ empty: { marginBottom: tokens.spacingVerticalXL } });

/** The documents that can be handed over, the one that the address names (`?report=`) first. */
export function ReportsPage() {
  const { report } = useSearch({ strict: false }) as { report?: unknown };
  const planFirst = report === 'action-plan';
  return (
    <>
      <PageHeader
        title="Reports"
        lede="Documents to hand over, laid out as the paper forms are. They are made on this computer and saved where you choose."
      />
      {planFirst && <PlanReport isPrimary />}
      <ToolkitReport isPrimary={!planFirst} />
      {!planFirst && <PlanReport isPrimary={false} />}
      <CostsReport />
      <PeopleReport />
    </>
  );
}

function ToolkitReport({ isPrimary }: { isPrimary: boolean }) {
  const styles = useStyles();
  const { assessment: named } = useSearch({ strict: false }) as { assessment?: unknown };
  const list = useQuery(orpc.toolkit.list.queryOptions());
  // What was chosen here holds until the address names another.
  const [choice, setChoice] = useState<{ named: unknown; assessmentId: string } | null>(null);
  const chosen = choice?.named === named ? choice?.assessmentId : named;
  if (list.isPending) return <Loading />;
  if (list.isError) return <ProblemMessage words={errorWords(list.error)} />;
  const current =
    list.data.find(({ assessmentId }) => assessmentId === chosen) ??
    list.data.find(({ state }) => state === 'open') ??
    list.data[0];
  if (!current) {
    return (
      <div className={styles.empty}>
        <EmptyState
          title="Employment Pathways Toolkit"
          words="There is no assessment yet. Start one, and it can be saved from here as a PDF or a workbook."
          action={<Link to="/toolkit">Go to the toolkit</Link>}
        />
      </div>
    );
  }
  return (
    <ToolkitCard
      key={current.assessmentId}
      isPrimary={isPrimary}
      current={current}
      all={list.data}
      onChoose={(assessmentId) => setChoice({ named, assessmentId })}
    />
  );
}

function ToolkitCard({
  isPrimary,
  current,
  all,
  onChoose,
}: {
  isPrimary: boolean;
  current: AssessmentSummary;
  all: readonly AssessmentSummary[];
  onChoose: (assessmentId: string) => void;
}) {
  const { assessmentId } = current;
  const whole = useQuery(orpc.toolkit.get.queryOptions({ input: { assessmentId } }));
  const figures = useQuery(orpc.toolkit.section1.queryOptions({ input: { assessmentId } }));
  const actions = useQuery(orpc.action.list.queryOptions());
  return (
    <ReportCard
      title="Employment Pathways Toolkit"
      about="The completed self-assessment: five years of data, the twelve statements with score, evidence and actions, and the three priorities."
      picture={<PagePicture layout="toolkit" />}
      options={
        all.length > 1 && (
          <Field label="Assessment">
            <Select value={assessmentId} onChange={(_event, { value }) => onChoose(value)}>
              {all.map((assessment) => (
                <option key={assessment.assessmentId} value={assessment.assessmentId}>
                  {academicYearLabel(assessment.firstYear)} to {academicYearLabel(assessment.firstYear + 4)}
                  {assessment.state === 'closed' ? ' (closed)' : ''}
                </option>
              ))}
            </Select>
          </Field>
        )
      }
      open={
        whole.data && figures.data && actions.data
          ? openInToolkit(whole.data, figures.data, actions.data)
          : null
      }
      whereToComplete={
        <Link to="/toolkit" search={{ assessment: assessmentId } as never}>
          Go to the toolkit
        </Link>
      }
      isPrimary={isPrimary}
      request={(format) => ({ report: 'toolkit', assessmentId, format })}
    />
  );
}

/** What programmes cost in an academic year; the figures themselves have a page of their own. */
function CostsReport() {
  const { year: inView } = useYearInView();
  const [chosen, setChosen] = useState<AcademicYear | null>(null);
  const academicYear = chosen ?? inView;
  const report = useQuery({
    ...orpc.costs.report.queryOptions({ input: { academicYear } }),
    // The years can be chosen from while the figures of another are added up.
    placeholderData: (before) => before,
  });
  if (report.isPending) return <Loading />;
  if (report.isError) return <ProblemMessage words={errorWords(report.error)} />;
  const years = [...new Set([academicYear, ...report.data.byYear.map(({ key }) => Number(key))])];
  return (
    <ReportCard
      title="Costs and funding of programmes"
      about={
        <>
          What programmes cost a year and who pays for them, by kind, funding and provider, and year by year.{' '}
          <Link to="/reports/costs" search={{ year: academicYear } as never}>
            See the figures and the records behind them
          </Link>
        </>
      }
      picture={<PagePicture layout="costs" />}
      options={
        years.length > 1 && (
          <Field label="Academic year">
            <Select value={String(academicYear)} onChange={(_event, { value }) => setChosen(Number(value))}>
              {years
                .toSorted((a, b) => b - a)
                .map((year) => (
                  <option key={year} value={String(year)}>
                    {academicYearLabel(year)}
                  </option>
                ))}
            </Select>
          </Field>
        )
      }
      open={report.isPlaceholderData ? null : openInCosts(report.data)}
      whereToComplete={<Link to="/programmes">Go to programmes and jobs</Link>}
      isPrimary={false}
      request={(format) => ({ report: 'costs', academicYear, format })}
    />
  );
}

/** Every young person with every record: to work on in Excel, to keep, or to bring into another data file. */
function PeopleReport() {
  const counts = useQuery(orpc.people.counts.queryOptions());
  return (
    <ReportCard
      title="Young people, as a workbook"
      about="Every young person with all records, one sheet for each kind: plans, annual reviews, work experience, programmes, jobs and what was kept from trackers. Import takes it back, and knows each record by its number. It is marked OFFICIAL–SENSITIVE, and unlike your data file it is not encrypted: keep it where only those who need it can open it."
      picture={<PagePicture layout="people" />}
      open={
        counts.data?.all === 0
          ? ['There are no young people in your data file yet, so it would be empty.']
          : null
      }
      whereToComplete={<Link to="/import">Go to import</Link>}
      isPrimary={false}
      onlyWorkbook
      request={() => ({ report: 'people', format: 'xlsx' })}
    />
  );
}

function PlanReport({ isPrimary }: { isPrimary: boolean }) {
  const plan = useQuery(orpc.actionPlan.get.queryOptions());
  const actions = useQuery(orpc.action.list.queryOptions());
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <ProblemMessage words={errorWords(plan.error)} />;
  const { planId, instrumentId, instrumentVersion } = plan.data;
  const instrument = findActionPlan(instrumentId, instrumentVersion);
  return (
    <ReportCard
      title={`Action plan ${instrumentVersion}`}
      about="The twelve topics with their outcomes, and every action with its progress, lead, due date and status."
      picture={<PagePicture layout="plan" />}
      open={instrument && actions.data ? openInPlan(plan.data, instrument, actions.data) : null}
      whereToComplete={<Link to="/action-plan">Go to the action plan</Link>}
      isPrimary={isPrimary}
      request={(format) => ({ report: 'action-plan', planId, format })}
    />
  );
}
