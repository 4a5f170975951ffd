import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../components/section.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { narrow } from '../../theme/layout.ts';
import type { AssessmentInView } from './use-assessment-in-view.ts';
import { useHeaderSave } from './use-assessment-saves.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.5fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The three boxes at the head of the form. */
export function AssessmentHeader({ view }: { view: AssessmentInView }) {
  const styles = useStyles();
  const { assessment, instrument, isReadOnly } = view;
  const save = useHeaderSave(assessment);
  const labels = instrument.headerLabels;
  const id = `assessment-${assessment.assessmentId}`;
  return (
    <Section title="About this assessment" surface>
      <div className={styles.fields}>
        <SavedTextField
          id={`${id}-authority`}
          label={labels.localAuthority.label}
          value={assessment.authorityName}
          isReadOnly={isReadOnly}
          onSave={(authorityName) => save({ authorityName })}
        />
        <SavedDateField
          id={`${id}-commenced`}
          label={labels.dateCommenced.label}
          {...(isReadOnly ? { hint: '' } : {})}
          value={assessment.commencedOn}
          isReadOnly={isReadOnly}
          onSave={(commencedOn) => save({ commencedOn })}
        />
        <SavedTextField
          id={`${id}-held-by`}
          label={labels.responsiblePerson.label}
          value={assessment.heldBy}
          isReadOnly={isReadOnly}
          onSave={(heldBy) => save({ heldBy })}
        />
      </div>
    </Section>
  );
}
