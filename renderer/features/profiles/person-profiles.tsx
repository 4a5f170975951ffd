import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { PersonProfile } from './person-profile.tsx';
import { PlacementReflections } from './placement-reflections.tsx';
import { ProfileRecords } from './profile-records.tsx';

const useStyles = makeStyles({
  kinds: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, marginBottom: tokens.spacingVerticalL },
});

/** The vocational profile of a young person and the employment profile kept about them. */
export function PersonProfiles({ person }: { person: Person }) {
  const styles = useStyles();
  const [kind, setKind] = useState<ProfileKind>('vocational');
  return (
    <>
      <TabList
        size="small"
        className={styles.kinds}
        aria-label="Which profile"
        selectedValue={kind}
        onTabSelect={(_event, { value }) => setKind(value as ProfileKind)}
      >
        <Tab value="vocational">Vocational profile (the young person’s own)</Tab>
        <Tab value="employment">Employment profile (the provider’s)</Tab>
      </TabList>
      {kind === 'vocational' ? (
        <>
          <PersonProfile key="vocational" person={person} kind="vocational" />
          <PlacementReflections person={person} />
          <ProfileRecords records={person.vocationalProfiles ?? []} />
        </>
      ) : (
        <PersonProfile key="employment" person={person} kind="employment" />
      )}
    </>
  );
}
