import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  findEdition,
  newestEdition,
  profileNames,
  questionsOf,
} from '../../../shared/content/profile-questions.ts';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { ProfileVersion } from '../../../shared/contract/profiles.ts';
import { capitalised } from '../../../shared/domain/capitalised.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { BeginVersionDialog } from './begin-version-dialog.tsx';
import { FillInDialog } from './fill-in-dialog.tsx';
import { PrintProfile } from './print-profile.tsx';
import { ProfileChanges } from './profile-changes.tsx';
import { ProfileContents } from './profile-contents.tsx';
import { proposedReason, versionWords } from './profile-words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  versions: { minWidth: '320px', maxWidth: '520px', flexGrow: 1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginLeft: 'auto' },
  button: { whiteSpace: 'nowrap' },
  foot: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXXL}` },
  notBegun: { marginBottom: tokens.spacingVerticalXXL },
  progress: { margin: `0 0 ${tokens.spacingVerticalXL}`, color: tokens.colorNeutralForeground3 },
});

const empty = {
  vocational: {
    title: 'The vocational profile has not been begun here',
    words:
      'What the young person likes, can do and wants, in their own words and pictures. It belongs to them, grows from year to year, and goes with the EHC plan.',
  },
  employment: {
    title: 'The employment profile has not been begun here',
    words:
      'What the provider needs to know to find the right job: the first assessment, barriers, benefits, transport, safety, adjustments, employers approached.',
  },
} as const;

/** One of the two profiles: the version in view, and what can be done with it. */
export function PersonProfile({ person, kind }: { person: Person; kind: ProfileKind }) {
  const styles = useStyles();
  const { personId } = person;
  const versions = useQuery(orpc.profiles.versions.queryOptions({ input: { personId, kind } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<'begin' | 'fill-in' | 'print' | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  const inView = versions.data?.find((each) => each.profileVersionId === chosen) ?? versions.data?.[0];
  // Never the version before in the meantime: what was typed into it would be refused, because it is closed.
  const profile = useQuery({
    ...orpc.profiles.get.queryOptions({ input: { profileVersionId: inView?.profileVersionId ?? '' } }),
    enabled: inView !== undefined,
  });
  const begin = asked === 'begin' && (
    <BeginVersionDialog
      personId={personId}
      kind={kind}
      isFirst={inView === undefined}
      proposedReason={proposedReason(person, todayHere())}
      onBegun={() => {
        setAsked(null);
        setChosen(null);
      }}
      onClose={() => setAsked(null)}
    />
  );
  const print = asked === 'print' && (
    <PrintProfile
      personId={personId}
      name={fullName(person)}
      kind={kind}
      profileVersionId={inView?.profileVersionId ?? null}
      onClose={() => setAsked(null)}
    />
  );
  if (versions.isPending) return <Loading words="Opening the profile" />;
  if (versions.isError) return <ProblemMessage words={errorWords(versions.error)} />;
  if (!inView) {
    return (
      <>
        {begin}
        {print}
        <div className={styles.notBegun}>
          <EmptyState
            title={empty[kind].title}
            words={empty[kind].words}
            action={
              <>
                <Button appearance="primary" onClick={() => setAsked('begin')}>
                  Begin the {kind === 'vocational' ? 'vocational' : 'employment'} profile
                </Button>{' '}
                <Button onClick={() => setAsked('print')}>Print a blank one…</Button>
              </>
            }
          />
        </div>
      </>
    );
  }
  const edition = findEdition(inView.edition) ?? newestEdition(kind);
  return (
    <>
      {begin}
      {print}
      {asked === 'fill-in' && profile.data && (
        <FillInDialog
          profile={profile.data}
          edition={edition}
          name={person.preferredName || person.forename}
          onClose={() => setAsked(null)}
        />
      )}
      <div className={styles.head}>
        <Field label="Version" className={styles.versions}>
          <Select value={inView.profileVersionId} onChange={(_event, { value }) => setChosen(value)}>
            {versions.data.map((version) => (
              <option key={version.profileVersionId} value={version.profileVersionId}>
                {versionWords(version)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.buttons}>
          {inView.isOpen && kind === 'vocational' && (
            <Button
              appearance="primary"
              className={styles.button}
              disabledFocusable={profile.data?.profileVersionId !== inView.profileVersionId}
              onClick={() => setAsked('fill-in')}
            >
              Fill in together
            </Button>
          )}
          <Button className={styles.button} onClick={() => setIsComparing(!isComparing)}>
            {isComparing ? 'Show the answers' : 'What has changed'}
          </Button>
          <Button className={styles.button} onClick={() => setAsked('print')}>
            Print…
          </Button>
          <Button className={styles.button} onClick={() => setAsked('begin')}>
            Begin a new version…
          </Button>
        </div>
      </div>
      <p className={styles.progress}>
        {stateWords(inView, questionsOf(edition).length, capitalised(profileNames[kind]))}
      </p>
      {profile.data ? (
        isComparing ? (
          <ProfileChanges person={person} versions={versions.data} profile={profile.data} edition={edition} />
        ) : (
          <>
            <ProfileContents key={profile.data.profileVersionId} profile={profile.data} edition={edition} />
            {/* Whoever has written to the end does not have to go back to the head of a long page. */}
            <div className={styles.foot}>
              <Button className={styles.button} onClick={() => setAsked('print')}>
                Print the {kind} profile…
              </Button>
            </div>
          </>
        )
      ) : profile.isError ? (
        <ProblemMessage words={errorWords(profile.error)} />
      ) : (
        <Loading words="Opening the profile" />
      )}
    </>
  );
}

function stateWords({ answered, isOpen }: ProfileVersion, questions: number, name: string): string {
  const filled = `${answered} of ${questions} questions answered.`;
  return isOpen
    ? `${name}: ${filled} Saved as you go.`
    : `${name}: ${filled} This version is closed and kept as it was; it cannot be changed.`;
}
