import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfileEdition } from '../../../shared/content/profile-question-types.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { Profile, ProfileVersion } from '../../../shared/contract/profiles.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { profileChanges, type QuestionChange } from '../../../shared/domain/profile-changes.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { narrow } from '../../theme/layout.ts';
import { lastReviewHeld, versionWords } from './profile-words.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: '1000px',
    display: 'grid',
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXL,
  },
  choice: { maxWidth: '520px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  change: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& h2': { margin: 0, fontSize: tokens.fontSizeBase300 },
  },
  where: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
  pictures: { margin: `${tokens.spacingVerticalS} 0 0` },
});

const AT_REVIEW = 'review';

/** What is different from how the profile stood at the last review, or from an earlier version: only what changed. */
export function ProfileChanges({
  person,
  versions,
  profile,
  edition,
}: {
  person: Person;
  versions: readonly ProfileVersion[];
  profile: Profile;
  edition: ProfileEdition;
}) {
  const styles = useStyles();
  const { personId } = person;
  const { kind, profileVersionId } = profile;
  const review = profile.isOpen ? lastReviewHeld(person, todayHere()) : null;
  const atReview = useQuery({
    ...orpc.profiles.asOn.queryOptions({ input: { personId, kind, day: review ?? '' } }),
    enabled: review !== null,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const place = versions.findIndex((each) => each.profileVersionId === profileVersionId);
  const earlier = versions.slice(place + 1);
  const choices = [
    ...(review !== null && atReview.data
      ? [{ value: AT_REVIEW, words: `The annual review of ${formatDate(review)}` }]
      : []),
    ...earlier.map((version) => ({
      value: version.profileVersionId,
      words: `Version: ${versionWords(version)}`,
    })),
  ];
  const compared = choices.find(({ value }) => value === chosen) ?? choices[0];
  const earlierVersion = useQuery({
    ...orpc.profiles.get.queryOptions({ input: { profileVersionId: compared?.value ?? '' } }),
    enabled: compared !== undefined && compared.value !== AT_REVIEW,
  });
  if (review !== null && atReview.isPending) return <Loading words="Looking at what stood there" />;
  if (atReview.isError) return <ProblemMessage words={errorWords(atReview.error)} />;
  if (!compared) {
    return (
      <div className={styles.page}>
        <EmptyState
          title="There is nothing to compare with yet"
          words="Begin a new version at the next annual review. What changed since is then shown here, question by question."
        />
      </div>
    );
  }
  const before = compared.value === AT_REVIEW ? atReview.data : earlierVersion.data;
  const changes = before ? profileChanges(edition.sections, before, profile) : null;
  return (
    <div className={styles.page}>
      <Field label="What has changed since" className={styles.choice}>
        <Select value={compared.value} onChange={(_event, { value }) => setChosen(value)}>
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {earlierVersion.isError && <ProblemMessage words={errorWords(earlierVersion.error)} />}
      {changes?.length === 0 && (
        <EmptyState title="Nothing has changed" words="Every answer and every picture is as it was then." />
      )}
      {changes && changes.length > 0 && (
        <>
          <p role="status" style={{ margin: 0 }}>
            {changes.length === 1 ? '1 question has' : `${changes.length} questions have`} changed.
          </p>
          <ul className={styles.list} aria-label="Questions that changed">
            {changes.map((change) => (
              <OneChange key={change.questionId} change={change} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const changeWords = {
  added: 'Answered since',
  changed: 'Changed',
  'taken-out': 'No longer answered',
  same: 'Pictures',
} as const;

function OneChange({ change }: { change: QuestionChange }) {
  const styles = useStyles();
  const pictures = (what: string, all: readonly string[]) =>
    all.length === 0 ? null : (
      <p className={styles.pictures}>
        {what}: {all.map((words) => words || 'without words').join('; ')}
      </p>
    );
  return (
    <li className={styles.change}>
      <h2>{change.question}</h2>
      <p className={styles.where}>
        {changeWords[change.answer]} · {change.section}
      </p>
      {change.answer !== 'same' && (
        <dl className={styles.sides}>
          <div>
            <dt>Then</dt>
            <dd dir="auto">{change.before === '' ? 'Not answered' : change.before}</dd>
          </div>
          <div>
            <dt>Now</dt>
            <dd dir="auto">{change.after === '' ? 'Not answered' : change.after}</dd>
          </div>
        </dl>
      )}
      {pictures('New pictures', change.picturesAdded)}
      {pictures('Pictures taken out', change.picturesTakenOut)}
    </li>
  );
}
