import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentPdf20Regular, DocumentTable20Regular, Print20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { shell } from '../../api/shell.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  words: { margin: `0 0 ${tokens.spacingVerticalS}`, maxWidth: '76ch' },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginBottom: tokens.spacingVerticalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A copy of everything held on the young person, for a subject access request. */
export function ExportEverything({ personId, notes }: { personId: string; notes: number }) {
  const styles = useStyles();
  const { state, save, print, stop, show } = useReport();
  const [withSensitiveNotes, setWithSensitiveNotes] = useState(true);
  const [withHistory, setWithHistory] = useState(true);
  const request = (format: 'pdf' | 'xlsx') =>
    ({ report: 'subject-access', personId, format, withSensitiveNotes, withHistory }) as const;
  return (
    <Section title="A copy of everything held" surface>
      <p className={styles.words}>
        For a subject access request: every record in plain words, the files they came from, and how they were
        changed. Before you hand it on, look for what is about other people (family, staff, other young
        people) and decide with your data protection officer whether it can be shared.
      </p>
      <div className={styles.choices}>
        {notes > 0 && (
          <Checkbox
            label={`With the sensitive ${notes === 1 ? 'note' : 'notes'} (${notes.toLocaleString('en-GB')})`}
            checked={withSensitiveNotes}
            onChange={(_event, { checked }) => setWithSensitiveNotes(checked === true)}
          />
        )}
        <Checkbox
          label="With how the records were changed"
          checked={withHistory}
          onChange={(_event, { checked }) => setWithHistory(checked === true)}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          icon={<DocumentPdf20Regular />}
          disabledFocusable={state.kind === 'making'}
          onClick={() => void save(request('pdf'))}
        >
          Save as PDF…
        </Button>
        <Button
          icon={<Print20Regular />}
          disabledFocusable={state.kind === 'making'}
          onClick={() => void print(request('pdf'))}
        >
          Print…
        </Button>
        <Button
          icon={<DocumentTable20Regular />}
          disabledFocusable={state.kind === 'making'}
          onClick={() => void save(request('xlsx'))}
        >
          Save as Excel…
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
