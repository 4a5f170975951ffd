import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentPdf20Regular, DocumentTable20Regular, Print20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';
import type { ReportRequest } from '../../../shared/contract/reports.ts';
import { shell } from '../../api/shell.ts';
import { useReport } from '../../api/use-report.ts';
import { ReportOutcome } from '../../components/reports/report-outcome.tsx';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '148px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalXL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  picture: { [narrow]: { display: 'none' } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, maxWidth: '68ch' },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  where: { margin: `0 0 ${tokens.spacingVerticalL}` },
  ready: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  options: { marginBottom: tokens.spacingVerticalM, maxWidth: '360px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

export interface ReportCardProps {
  title: string;
  /** What it is; with a link where its contents can be seen on a page of their own. */
  about: ReactNode;
  picture: ReactNode;
  /** Choices of the document, such as which assessment. */
  options?: ReactNode;
  /** What will print as not yet answered; null while it is being read. */
  open: readonly string[] | null;
  /** Leads to where it is completed. */
  whereToComplete: ReactNode;
  isPrimary: boolean;
  /** Left out when there are both. */
  onlyWorkbook?: boolean;
  request: (format: 'pdf' | 'xlsx') => ReportRequest;
}

/** One document: what it is, what is still open in it, and saving it as PDF or Excel. */
export function ReportCard({
  title,
  about,
  picture,
  options,
  open,
  whereToComplete,
  isPrimary,
  onlyWorkbook = false,
  request,
}: ReportCardProps) {
  const styles = useStyles();
  const id = useId();
  const { state, save, print, show } = useReport();
  const isMaking = state.kind === 'making';
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.picture}>{picture}</div>
      <div>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.about}>{about}</p>
        {options && <div className={styles.options}>{options}</div>}
        {open !== null && open.length > 0 && (
          <>
            <h3 className={styles.subtitle}>Before you hand it over</h3>
            <ul className={styles.list}>
              {open.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <p className={styles.where}>{whereToComplete}</p>
          </>
        )}
        {open !== null && open.length === 0 && <p className={styles.ready}>Everything in it is answered.</p>}
        <div className={styles.buttons}>
          {!onlyWorkbook && (
            <Button
              appearance={isPrimary ? 'primary' : 'secondary'}
              icon={<DocumentPdf20Regular />}
              disabledFocusable={isMaking}
              onClick={() => void save(request('pdf'))}
            >
              Save as PDF…
            </Button>
          )}
          {!onlyWorkbook && (
            <Button
              icon={<Print20Regular />}
              disabledFocusable={isMaking}
              onClick={() => void print(request('pdf'))}
            >
              Print…
            </Button>
          )}
          <Button
            icon={<DocumentTable20Regular />}
            disabledFocusable={isMaking}
            onClick={() => void save(request('xlsx'))}
          >
            Save as Excel…
          </Button>
        </div>
        <ReportOutcome state={state} canOpen={shell.canOpenSaved} onShow={(how) => void show(how)} />
      </div>
    </section>
  );
}
