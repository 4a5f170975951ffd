import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { api } from '../../api/client.ts';
import { useRowSave } from '../../api/use-write.ts';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';

type Details = Pick<
  WorkspaceDetails,
  'authorityName' | 'authorityCode' | 'responsiblePerson' | 'email' | 'telephone'
>;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The authority's details, as they stand at the head of the forms. */
export function AuthoritySection({ workspace }: { workspace: WorkspaceDetails }) {
  const styles = useStyles();
  const save = useRowSave<Partial<Details>>(
    `workspace:${workspace.workspaceId}`,
    workspace.version,
    (version, patch) => api.workspace.saveDetails({ version, patch }),
  );
  return (
    <Section title="Your authority" surface>
      <div className={styles.fields}>
        <SavedTextField
          id="authority-name"
          label="Name of the local authority"
          value={workspace.authorityName}
          check={(text) => (text.trim() === '' ? 'Enter the name of the local authority.' : null)}
          onSave={(authorityName) => save({ authorityName })}
        />
        <SavedTextField
          id="authority-code"
          label="Local authority code"
          hint="Three digits, for example 801"
          value={workspace.authorityCode}
          check={(text) =>
            /^\s*(\d{3})?\s*$/.test(text) ? null : 'The code has three digits. Leave it blank if unsure.'
          }
          onSave={(authorityCode) => save({ authorityCode: authorityCode.trim() })}
        />
        <SavedTextField
          id="responsible-person"
          label="Person responsible"
          value={workspace.responsiblePerson}
          onSave={(responsiblePerson) => save({ responsiblePerson })}
        />
        <SavedTextField
          id="email"
          label="Email address"
          type="email"
          value={workspace.email}
          check={(text) =>
            text === '' || /^\S+@\S+$/.test(text) ? null : 'Write it like name@example.gov.uk.'
          }
          onSave={(email) => save({ email })}
        />
        <SavedTextField
          id="telephone"
          label="Telephone number"
          type="tel"
          value={workspace.telephone}
          onSave={(telephone) => save({ telephone })}
        />
      </div>
    </Section>
  );
}
