import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { PageHeader } from '../../../components/page-header.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { Section } from '../../../components/section.tsx';
import { exportHref, toolkitHref } from '../addresses.ts';
import { LinkedActions } from '../linked-actions.tsx';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { usePrioritySave } from '../use-assessment-saves.ts';
import { ReadOnlyNotice, WithAssessment } from '../with-assessment.tsx';

const useStyles = makeStyles({
  text: { marginBottom: tokens.spacingVerticalL },
  subheading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Section 3: the priorities of the next twelve months, and the actions of each. */
export function PrioritiesPage() {
  return (
    <WithAssessment title="Section 3: Actions">
      {(view) => (
        <>
          <PageHeader
            title={view.instrument.section3.title}
            lede={view.instrument.section3.introduction}
            breadcrumb={[
              <Link key="toolkit" href={toolkitHref(view.linkId)}>
                Toolkit
              </Link>,
              view.instrument.section3.title,
            ]}
            actions={
              <Button as="a" appearance="primary" href={exportHref(view.linkId)}>
                Export the toolkit
              </Button>
            }
          />
          <ReadOnlyNotice view={view} />
          {view.assessment.priorities.map(({ number }) => (
            <OnePriority key={`${view.assessment.assessmentId} ${number}`} view={view} number={number} />
          ))}
        </>
      )}
    </WithAssessment>
  );
}

function OnePriority({ view, number }: { view: AssessmentInView; number: number }) {
  const styles = useStyles();
  const { assessment, instrument, isReadOnly } = view;
  const priority = assessment.priorities.find((each) => each.number === number);
  const save = usePrioritySave(assessment.assessmentId, priority ?? { number, version: 1 });
  if (!priority) return null;
  const title = `${instrument.section3.columnLabels.priority} ${number}`;
  return (
    <Section title={title} surface>
      <SavedTextArea
        id={`priority-${assessment.assessmentId}-${number}`}
        className={styles.text}
        label={`${title} in your own words`}
        rows={2}
        value={priority.text}
        isReadOnly={isReadOnly}
        onSave={save}
      />
      <h3 className={styles.subheading}>{instrument.section3.columnLabels.actions}</h3>
      <LinkedActions
        view={view}
        to={{ priorityNumber: number }}
        suggestedTopicId={null}
        label={`Actions of priority ${number}`}
        headingLevel={4}
      />
    </Section>
  );
}
