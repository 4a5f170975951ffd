import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { orpc } from '../../api/client.ts';
import { forcedColors, narrow } from '../../theme/layout.ts';
import { prioritiesHref, section1Href, statementHref } from './addresses.ts';
import { firstUnscored } from './next-step.ts';
import type { AssessmentInView } from './use-assessment-in-view.ts';

const useStyles = makeStyles({
  list: {
    margin: `0 0 ${tokens.spacingVerticalXXL}`,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  section: {
    position: 'relative',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      [forcedColors]: { outlineColor: 'Highlight' },
    },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: {
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  words: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** How far the three sections are, each a link to it. */
export function SectionProgress({ view }: { view: AssessmentInView }) {
  const { assessment, instrument, linkId } = view;
  const styles = useStyles();
  const figures = useQuery(
    orpc.toolkit.section1.queryOptions({ input: { assessmentId: assessment.assessmentId } }),
  );
  const known =
    figures.data?.filter(({ value, noJobStarts }) => value !== null || noJobStarts).length ?? null;
  const written = assessment.priorities.filter(({ text }) => text.trim() !== '').length;
  const { section1, section2, section3 } = instrument;
  const statements = section2.statements.length;
  return (
    <ul className={styles.list} aria-label="The sections of the toolkit">
      <One
        title={section1.title}
        href={section1Href(linkId)}
        words={
          known === null ? 'Counting the figures' : `${known} of ${figures.data?.length ?? 60} figures known`
        }
        part={known === null ? 0 : known / (figures.data?.length ?? 60)}
      />
      <One
        title={section2.title}
        href={statementHref(firstUnscored(assessment) ?? 1, linkId)}
        words={`${assessment.scoredStatements} of ${statements} statements scored`}
        part={assessment.scoredStatements / statements}
      />
      <One
        title={section3.title}
        href={prioritiesHref(linkId)}
        words={`${written} of ${section3.priorities} priorities written`}
        part={written / section3.priorities}
      />
    </ul>
  );
}

function One({ title, href, words, part }: { title: string; href: string; words: string; part: number }) {
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.section}>
      <h2 className={styles.title}>
        <Link href={href} className={styles.link}>
          {title}
        </Link>
      </h2>
      <p id={id} className={styles.words}>
        {words}
      </p>
      <ProgressBar value={part} thickness="large" aria-labelledby={id} />
    </li>
  );
}
