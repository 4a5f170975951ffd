import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Person } from '../../../shared/contract/people.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { layout, narrow } from '../../theme/layout.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { needWords } from './person-words.ts';
import { timelineOf } from './timeline.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${layout.sideColumn}`,
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  timeline: { listStyle: 'none', margin: 0, padding: 0 },
  happening: {
    position: 'relative',
    paddingLeft: '28px',
    paddingBottom: tokens.spacingVerticalL,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '3px',
      top: '5px',
      width: '10px',
      height: '10px',
      boxSizing: 'border-box',
      borderRadius: '50%',
      border: `2px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      zIndex: 1,
    },
    ':not(:last-child)::after': {
      content: '""',
      position: 'absolute',
      left: '7px',
      top: '14px',
      bottom: '-6px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
    '& p': {
      margin: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground3,
      overflowWrap: 'anywhere',
    },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  years: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground3,
    },
    '& th, & td:not(:last-child)': { whiteSpace: 'nowrap' },
    '& td, & th': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      verticalAlign: 'top',
    },
  },
});

/** What has happened, latest first, with the needs and the years taught beside it. */
export function PersonSummary({ person }: { person: Person }) {
  const styles = useStyles();
  const { personId } = person;
  const pathway = useQuery(orpc.pathway.ofPerson.queryOptions({ input: { personId } }));
  const vocational = useQuery(
    orpc.profiles.versions.queryOptions({ input: { personId, kind: 'vocational' } }),
  );
  const employment = useQuery(
    orpc.profiles.versions.queryOptions({ input: { personId, kind: 'employment' } }),
  );
  const work = useQuery(orpc.work.ofPerson.queryOptions({ input: { personId } }));
  const all = [pathway, vocational, employment, work];
  const failed = all.find(({ isError }) => isError);
  if (failed) return <ProblemMessage words={errorWords(failed.error)} />;
  if (!pathway.data || !vocational.data || !employment.data || !work.data)
    return <Loading words="Reading what has happened" />;
  const happenings = timelineOf(person, todayHere(), {
    spells: pathway.data.spells,
    profiles: [...vocational.data, ...employment.data],
    work: work.data,
  });
  return (
    <div className={styles.columns}>
      <Section title="What has happened">
        {happenings.length === 0 ? (
          <EmptyState
            headingLevel={3}
            title="Nothing is recorded yet"
            words="Reviews, work experience, programmes and jobs appear here in order. They come in with your trackers."
            action={<Link to="/import">Bring in a tracker</Link>}
          />
        ) : (
          <ol className={styles.timeline}>
            {happenings.map((happening) => (
              <li key={happening.id} className={styles.happening}>
                <h3>{happening.title}</h3>
                <p>
                  {formatDate(happening.on)}
                  {happening.about !== '' && ` · ${happening.about}`}
                </p>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <div>
        <Panel title="Needs">
          {person.needs.length === 0 ? (
            'Not recorded'
          ) : (
            <ol className={styles.list}>
              {person.needs
                .toSorted((a, b) => a.rank - b.rank)
                .map((need) => (
                  <li key={`${need.rank} ${need.code}`}>{needWords(need.code)}</li>
                ))}
            </ol>
          )}
        </Panel>
        {person.taughtYears.length > 0 && (
          <Panel title="Year by year">
            <table className={styles.years}>
              <thead>
                <tr>
                  <th scope="col">Year</th>
                  <th scope="col">Taught in</th>
                  <th scope="col">Setting</th>
                </tr>
              </thead>
              <tbody>
                {person.taughtYears
                  .toSorted((a, b) => b.academicYear - a.academicYear)
                  .map((year) => (
                    <tr key={year.recordId}>
                      <td>{academicYearLabel(year.academicYear)}</td>
                      <td>{year.taughtYear === null ? '' : curriculumYearWords(year.taughtYear)}</td>
                      <td>{year.settingName}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Panel>
        )}
      </div>
    </div>
  );
}
