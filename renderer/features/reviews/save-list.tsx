import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons';
import { shell } from '../../api/shell.ts';
import { todayHere } from '../../api/today.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';
import { daysOfPeriod, type ReviewsView } from './reviews-view.ts';

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' }, outcome: { flexBasis: '100%' } });

/** Saves the list of due reviews, as it is narrowed, as a workbook. */
export function SaveList({ view, total }: { view: ReviewsView; total: number | null }) {
  const styles = useStyles();
  const { state, save, stop, show } = useReport();
  return (
    <>
      <Button
        className={styles.button}
        icon={<DocumentTable20Regular />}
        disabledFocusable={total === null || total === 0 || state.kind === 'making'}
        onClick={() =>
          void save({
            report: 'review-list',
            format: 'xlsx',
            filter: view.filter,
            period: daysOfPeriod(view.period, todayHere()),
          })
        }
      >
        Excel…
      </Button>
      {state.kind !== 'idle' && (
        <div className={styles.outcome}>
          <ReportOutcome
            state={state}
            canOpen={shell.canOpenSaved}
            onShow={(how) => void show(how)}
            onCancel={stop}
          />
        </div>
      )}
    </>
  );
}
