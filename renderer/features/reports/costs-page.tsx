import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentPdf20Regular, DocumentTable20Regular, Print20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CostDivision, CostGroup, CostReport } from '../../../shared/contract/costs.ts';
import { type AcademicYear, academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { shell } from '../../api/shell.ts';
import { useYearInView } from '../../api/use-authority-data.ts';
import { useReport } from '../../api/use-report.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';
import { Section } from '../../components/section.tsx';
import { CostRecords, type OpenedFigure } from './cost-records.tsx';
import { CostTable, type Known } from './cost-table.tsx';

const useStyles = makeStyles({
  years: { marginBottom: tokens.spacingVerticalL },
  note: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '72ch', color: tokens.colorNeutralForeground3 },
});

const divisions: readonly { by: CostDivision; title: string; heading: string }[] = [
  { by: 'kind', title: 'By kind of programme', heading: 'Programme' },
  { by: 'funding', title: 'By funding', heading: 'Funding' },
  { by: 'provider', title: 'By provider', heading: 'Provider' },
];

/** What programmes cost a year and who pays for them, with the records behind each figure. */
export function CostsPage() {
  const { year: inView } = useYearInView();
  const { year: named } = useSearch({ strict: false }) as { year?: unknown };
  const [chosen, setChosen] = useState<number | null>(null);
  const academicYear = chosen ?? yearNamed(named) ?? inView;
  const report = useQuery(orpc.costs.report.queryOptions({ input: { academicYear } }));
  const { state, save, print, stop, show } = useReport();
  const isBusy = state.kind === 'making' || (report.data?.total.programmes ?? 0) === 0;
  return (
    <>
      <PageHeader
        title="Costs and funding"
        breadcrumb={[
          <Link key="reports" to="/reports">
            Reports
          </Link>,
        ]}
        lede="What programmes cost a year and who pays for them. Choose a figure to see the records behind it."
        actions={
          <>
            <Button
              icon={<DocumentTable20Regular />}
              disabledFocusable={isBusy}
              onClick={() => void save({ report: 'costs', academicYear, format: 'xlsx' })}
            >
              Save as Excel…
            </Button>
            <Button
              icon={<Print20Regular />}
              disabledFocusable={isBusy}
              onClick={() => void print({ report: 'costs', academicYear, format: 'pdf' })}
            >
              Print…
            </Button>
            <Button
              appearance="primary"
              icon={<DocumentPdf20Regular />}
              disabledFocusable={isBusy}
              onClick={() => void save({ report: 'costs', academicYear, format: 'pdf' })}
            >
              Save as PDF…
            </Button>
          </>
        }
      >
        <ReportOutcome
          state={state}
          canOpen={shell.canOpenSaved}
          onShow={(how) => void show(how)}
          onCancel={stop}
        />
      </PageHeader>
      {report.isError && <ProblemMessage words={errorWords(report.error)} />}
      {report.isPending && <Loading words="Adding up" />}
      {report.data && <Figures report={report.data} onYear={setChosen} />}
    </>
  );
}

/** The academic year that an address names; null where it names none. */
function yearNamed(named: unknown): AcademicYear | null {
  return typeof named === 'number' && Number.isInteger(named) && named >= 1990 && named <= 2100
    ? named
    : null;
}

function Figures({ report, onYear }: { report: CostReport; onYear: (year: number) => void }) {
  const styles = useStyles();
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const { academicYear, byYear, total, by, withoutStart } = report;
  const open =
    (division: CostDivision | null, year: number) => (group: CostGroup, known: Known, isTotal: boolean) =>
      setOpened({
        title: `${division === null || isTotal ? 'Programmes' : group.label}, ${academicYearLabel(year)}`,
        academicYear: year,
        group: division === null || isTotal ? null : { by: division, key: group.key },
        known,
      });
  if (byYear.length === 0) {
    return (
      <EmptyState
        title="No programme is recorded yet"
        words="Programmes come in with your trackers, or are added on the page of a young person. What one costs a year and who pays for it is recorded there."
        action={<Link to="/import">Bring in a tracker</Link>}
      />
    );
  }
  return (
    <>
      {opened && <CostRecords figure={opened} onClose={() => setOpened(null)} />}
      <div className={styles.years}>
        <ChoiceChips
          label="Academic year"
          choices={byYear.map(({ key, label }) => ({ value: Number(key), words: label }))}
          value={academicYear}
          onChoose={onYear}
        />
      </div>
      <p className={styles.note}>
        A programme is in every academic year on any day of which it ran, with the cost recorded for one year
        of it; nothing is shared out by days. What is not recorded is blank and adds nothing.
        {withoutStart > 0 &&
          ` ${withoutStart.toLocaleString('en-GB')} ${withoutStart === 1 ? 'programme is in no year: the day it began is' : 'programmes are in no year: the day they began is'} not recorded.`}
      </p>
      {divisions.map(({ by: division, title, heading }) => (
        <Section key={division} title={`${title}, ${academicYearLabel(academicYear)}`}>
          <CostTable
            label={title}
            heading={heading}
            groups={by[division]}
            total={total}
            onOpen={open(division, academicYear)}
          />
        </Section>
      ))}
      <Section title="Year by year">
        <CostTable
          label="Year by year"
          heading="Academic year"
          groups={byYear}
          onOpen={(group, known, isTotal) => open(null, Number(group.key))(group, known, isTotal)}
        />
      </Section>
    </>
  );
}
