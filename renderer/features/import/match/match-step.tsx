import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ImportSession, LayoutMatching } from '../../../../shared/contract/import.ts';
import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import type { ErrorWords } from '../../../components/error-words.ts';
import { Loading } from '../../../components/loading.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { forgetCheck, saveLink } from '../import-session.ts';
import { certaintyOf, countOf, listInWords } from '../import-words.ts';
import type { Step } from '../steps.ts';
import type { SaidOfLink } from './choose-link.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { ForEveryRow } from './for-every-row.tsx';
import { isOpen } from './link-words.ts';
import { WhoseRows } from './whose-rows.tsx';

const useStyles = makeStyles({
  about: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: '90ch',
    color: tokens.colorNeutralForeground3,
  },
  missing: { marginBottom: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: '20px' },
  problem: { marginBottom: tokens.spacingVerticalL },
});

/** The third step: what each column, and each value of a column with codes, means. */
export function MatchStep({
  session,
  goTo,
  cancel,
}: {
  session: ImportSession;
  goTo: (step: Step) => void;
  cancel: ReactNode;
}) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { importId } = session;
  const matching = useQuery(orpc.import.matching.queryOptions({ input: { importId } }));
  const links = useQuery(orpc.import.links.queryOptions({ input: { importId } }));
  const fields = useQuery(orpc.import.fields.queryOptions());

  async function save(
    layoutId: string,
    change: Omit<Parameters<typeof api.import.saveMatching>[0], 'importId' | 'layoutId'>,
  ) {
    setProblem(null);
    try {
      const saved = await api.import.saveMatching({ importId, layoutId, ...change });
      forgetCheck();
      queryClient.setQueryData(orpc.import.matching.queryKey({ input: { importId } }), (before) =>
        before?.map((layout) => (layout.layoutId === layoutId ? saved : layout)),
      );
    } catch (error) {
      setProblem(errorWords(error));
      void matching.refetch();
    }
  }

  async function say(said: SaidOfLink) {
    setProblem(null);
    if ((await saveLink(said)) !== 'done') return;
    await Promise.all([links.refetch(), matching.refetch()]);
  }

  const layouts = matching.data ?? [];
  const isUndecided = (links.data ?? []).some(isOpen);
  const hasMissing = layouts.some((layout) => layout.missing.length > 0);
  const error = matching.error ?? links.error ?? fields.error;
  return (
    <>
      <PageHeader
        title="Match the columns"
        lede="Look at what says “Please check”. Corrections are remembered for next time."
        actions={
          <>
            {cancel}
            <Button onClick={() => goTo('look')}>Back</Button>
            <Button
              appearance="primary"
              disabled={!matching.data || !links.data || isUndecided}
              onClick={() => goTo('check')}
            >
              Check the rows
            </Button>
          </>
        }
      />
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage words={problem} />
        </div>
      )}
      {error && (
        <ProblemMessage
          words={errorWords(error)}
          onRetry={() => void Promise.all([matching.refetch(), links.refetch()])}
        />
      )}
      {!error && (!matching.data || !fields.data) && <Loading words="Matching the columns" />}
      {links.data && links.data.length > 0 && (
        <WhoseRows links={links.data} onSay={(said) => void say(said)} />
      )}
      {fields.data &&
        layouts.map((layout) => (
          <Section key={layout.layoutId} title={layoutTitle(layout)}>
            <p className={styles.about}>
              {layout.recognisedAs !== undefined && `${layout.recognisedAs} `}
              {layout.feeds.length > 0
                ? `Each row is about: ${listInWords(layout.feeds.map(lowerFirst))}. `
                : 'So far these rows feed nothing. '}
              {howFar(layout)}
            </p>
            {layout.missing.length > 0 && (
              <MessageBar intent="warning" layout="multiline" className={styles.missing}>
                <MessageBarBody>
                  <MessageBarTitle>Missing:</MessageBarTitle>
                  {layout.missing.length === 1 ? (
                    layout.missing[0]
                  ) : (
                    <ul className={styles.list}>
                      {layout.missing.map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                    </ul>
                  )}
                </MessageBarBody>
              </MessageBar>
            )}
            <ForEveryRow
              layout={layout}
              fields={fields.data}
              onChoose={(field, value) =>
                void save(layout.layoutId, { columns: [], fixedValues: [{ field, value }] })
              }
            />
            <ColumnsTable
              layout={layout}
              fields={fields.data}
              onChooseField={(column, field) => void save(layout.layoutId, { columns: [{ column, field }] })}
              onWins={(column, wins) => void save(layout.layoutId, { columns: [{ column, wins }] })}
              onAnswer={(column, value, meaning) =>
                void save(layout.layoutId, { columns: [{ column, meanings: [{ value, meaning }] }] })
              }
            />
          </Section>
        ))}
      {hasMissing && (
        <p className={styles.about}>
          You can check the rows all the same: what cannot come in is named there, row by row.
        </p>
      )}
    </>
  );
}

/** 'AR 2021-22, AR 2022-23': the tables that share these columns. */
function layoutTitle({ tables }: LayoutMatching): string {
  const names = tables.map(({ sheetName, academicYear }) =>
    academicYear === null || sheetName.includes(String(academicYear))
      ? sheetName
      : `${sheetName} (${academicYearLabel(academicYear)})`,
  );
  const different = [...new Set(names)];
  if (different.length <= 6) return different.join(', ');
  return `${different.slice(0, 5).join(', ')} and ${different.length - 5} more`;
}

function howFar({ columns }: LayoutMatching): string {
  const toCheck = columns.filter((column) => certaintyOf(column) === 'check').length;
  const kept = columns.filter(({ field }) => field === 'keep').length;
  const unanswered = columns.reduce(
    (sum, { meanings }) => sum + meanings.filter(({ meaning }) => meaning === null).length,
    0,
  );
  const parts = [
    toCheck === 0 ? 'Nothing needs checking' : `${countOf(toCheck, 'column')} to check`,
    ...(unanswered > 0 ? [`${countOf(unanswered, 'value')} without a meaning`] : []),
    ...(kept > 0 ? [`${countOf(kept, 'column')} kept as additional information`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
