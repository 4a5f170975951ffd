import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons';
import { shell } from '../../api/shell.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface WorkPlanToPrint {
  report: 'job-analysis' | 'instruction-plan';
  recordId: string;
}

/** For the head of a long page: prints at once. Saving, and what is said about it, stand at the foot. */
export function PrintWorkPlanButton({ report, recordId }: WorkPlanToPrint) {
  const { state, print, stop, show } = useReport();
  return (
    <div>
      <Button
        icon={<Print20Regular />}
        disabledFocusable={state.kind === 'making'}
        onClick={() => void print({ report, recordId, format: 'pdf' })}
      >
        Print…
      </Button>
      <ReportOutcome
        state={state}
        canOpen={shell.canOpenSaved}
        onShow={(how) => void show(how)}
        onCancel={stop}
      />
    </div>
  );
}

/** A job analysis or a plan of systematic instruction on paper. */
export function PrintWorkPlan({ report, recordId }: WorkPlanToPrint) {
  const styles = useStyles();
  const { state, save, print, stop, show } = useReport();
  const isMaking = state.kind === 'making';
  const request = { report, recordId, format: 'pdf' } as const;
  return (
    <Section title="On paper" surface>
      <p className={styles.words}>
        With ruled lines where nothing is written yet. It is marked OFFICIAL–SENSITIVE, and unlike your data
        file a saved PDF is not encrypted.
      </p>
      <div className={styles.buttons}>
        <Button icon={<Print20Regular />} disabledFocusable={isMaking} onClick={() => void print(request)}>
          Print…
        </Button>
        <Button
          icon={<DocumentPdf20Regular />}
          disabledFocusable={isMaking}
          onClick={() => void save(request)}
        >
          Save as PDF…
        </Button>
      </div>
      <ReportOutcome
        state={state}
        canOpen={shell.canOpenSaved}
        onShow={(how) => void show(how)}
        onCancel={stop}
      />
    </Section>
  );
}
