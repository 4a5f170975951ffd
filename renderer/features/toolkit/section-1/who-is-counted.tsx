import { Button, Link, makeStyles, tokens, ToggleButton } from '@fluentui/react-components';
import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import {
  section1FigureParts,
  section1FigureRule,
  noPercentageReason,
} from '../../../../shared/domain/section-1-figures.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { forcedColors } from '../../../theme/layout.ts';
import { personHref } from '../addresses.ts';

const PAGE = 50;
const number = new Intl.NumberFormat('en-GB');

const useStyles = makeStyles({
  rule: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  parts: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    '& dt': { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
    '& dd': { margin: 0, color: tokens.colorNeutralForeground2 },
  },
  switch: { display: 'flex', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  people: {
    margin: `0 -16px ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyle: 'none',
    maxHeight: '264px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      [forcedColors]: { outlineColor: 'Highlight' },
    },
    '& li': { padding: '7px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& li:last-child': { borderBottom: 'none' },
  },
  record: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
});

/** The rule of a figure, what it is made of, and the young people and records behind it. */
export function WhoIsCounted({ assessmentId, figure }: { assessmentId: string; figure: Section1Figure }) {
  const styles = useStyles();
  const { code, academicYear, calculated } = figure;
  const parts = section1FigureParts(code);
  const [part, setPart] = useState<'numerator' | 'denominator'>('numerator');
  const asked = parts === null ? 'numerator' : part;
  const answer = useInfiniteQuery({
    ...orpc.toolkit.figurePeople.infiniteOptions({
      input: (offset: number) => ({ assessmentId, code, academicYear, part: asked, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.people.length, 0);
        return shown < last.total && last.people.length > 0 ? shown : undefined;
      },
    }),
    placeholderData: keepPreviousData,
    enabled: calculated !== null,
  });
  const people = answer.data?.pages.flatMap((page) => page.people) ?? [];
  const total = answer.data?.pages[0]?.total ?? 0;
  const isAboutJobs = code === '7';

  return (
    <>
      <p className={styles.rule}>{section1FigureRule(code, academicYear)}</p>
      {calculated === null ? (
        <p className={styles.quiet}>
          {figure.own
            ? 'There is nothing in the data file to count it from.'
            : 'Not known: there is nothing in the data file to count it from. It stays blank, which is not 0.'}
        </p>
      ) : (
        <>
          {parts && (
            <dl className={styles.parts}>
              <dt>{number.format(calculated.numerator)}</dt>
              <dd>{parts.numerator}</dd>
              <dt>{number.format(calculated.denominator ?? 0)}</dt>
              <dd>{parts.denominator}</dd>
            </dl>
          )}
          {parts && calculated.value === null && (code === '1' || code === '7') && (
            <p className={styles.quiet}>
              {noPercentageReason(code)}, so there is no percentage. It is not 0%.
            </p>
          )}
          {calculated.ofWhichSupported !== null && (
            <p className={styles.quiet}>
              Of which supported apprenticeships: {number.format(calculated.ofWhichSupported)}
            </p>
          )}
          {calculated.erased && <p className={styles.quiet}>{erasedWords(code, calculated.erased)}</p>}
          {parts && (calculated.denominator ?? 0) > 0 && (
            <div className={styles.switch} role="group" aria-label="Which young people to list">
              <ToggleButton size="small" checked={part === 'numerator'} onClick={() => setPart('numerator')}>
                {`The ${number.format(calculated.numerator)}`}
              </ToggleButton>
              <ToggleButton
                size="small"
                checked={part === 'denominator'}
                onClick={() => setPart('denominator')}
              >
                {`All ${number.format(calculated.denominator ?? 0)}`}
              </ToggleButton>
            </div>
          )}
          {answer.error && (
            <ProblemMessage words={errorWords(answer.error)} onRetry={() => void answer.refetch()} />
          )}
          {people.length > 0 && (
            <>
              <h3 className={styles.title}>
                {number.format(total)} {total === 1 ? 'young person' : 'young people'}
                {isAboutJobs && ' with these jobs'}
              </h3>
              {/* Long lists scroll here; the list can take the focus so that keys scroll it too. */}
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <ul className={styles.people} tabIndex={0} aria-label="Young people counted">
                {people.map((person) => (
                  <li key={person.personId}>
                    <Link href={personHref(person.personId)}>{person.name}</Link>
                    <span className={styles.record}>
                      {person.dateOfBirth === null
                        ? 'No date of birth'
                        : `Born ${formatDate(person.dateOfBirth)}`}
                      {person.ageInYear !== null && `, ${person.ageInYear} on 31 August ${academicYear + 1}`}
                    </span>
                    {person.records.map(({ recordId, text }) => (
                      <span key={recordId} className={styles.record}>
                        {text}
                      </span>
                    ))}
                  </li>
                ))}
                {answer.hasNextPage && (
                  <li>
                    <Button
                      size="small"
                      disabledFocusable={answer.isFetchingNextPage}
                      onClick={() => void answer.fetchNextPage()}
                    >
                      {`Show ${Math.min(PAGE, total - people.length)} more of ${number.format(total - people.length)}`}
                    </Button>
                  </li>
                )}
              </ul>
            </>
          )}
        </>
      )}
    </>
  );
}

/** Those whose records were erased go on being counted, and cannot be listed. */
function erasedWords(
  code: Section1Figure['code'],
  { numerator, denominator }: NonNullable<NonNullable<Section1Figure['calculated']>['erased']>,
): string {
  const what = code === '7' ? 'job starts' : 'young people';
  const counted =
    denominator === null
      ? number.format(numerator)
      : `${number.format(numerator)} of the first number and ${number.format(denominator)} of the second`;
  return `Of which ${counted} ${numerator === 1 && denominator === null ? 'young person' : what} whose records were erased. They stay counted and cannot be listed.`;
}
