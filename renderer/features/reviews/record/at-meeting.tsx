import { makeStyles, tokens } from '@fluentui/react-components';
import { reviewOutcomes } from '../../../../shared/content/codes/review-outcome.ts';
import { SavedDateField } from '../../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { Section } from '../../../components/section.tsx';
import { narrow } from '../../../theme/layout.ts';
import { OutcomeHeadings } from './outcome-headings.tsx';
import {
  answerOfCode,
  codeOfAnswer,
  fieldId,
  NOT_RECORDED,
  type PartOfReview,
  type YesOrNo,
  yesOrNo,
} from './review-form.ts';

const useStyles = makeStyles({
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    marginBottom: tokens.spacingVerticalXL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  views: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Who came, what was said, what is to be achieved, and what the meeting recommends. */
export function AtMeeting({ review, save }: PartOfReview) {
  const styles = useStyles();
  return (
    <Section title="At the meeting" surface>
      <div className={styles.answers}>
        <SavedDateField
          id={fieldId(review, 'held')}
          label="Held on"
          hint={null}
          value={review.heldOn}
          onSave={(heldOn) => save({ heldOn })}
        />
        <SavedSelect<YesOrNo>
          id={fieldId(review, 'attended')}
          label="The young person attended"
          value={codeOfAnswer(review.attended)}
          options={yesOrNo}
          emptyLabel={NOT_RECORDED}
          onSave={(code) => save({ attended: answerOfCode(code) })}
        />
        <SavedSelect<YesOrNo>
          id={fieldId(review, 'focus')}
          label="It focused on employment"
          hint="Counted in question 1 of Section 1"
          value={codeOfAnswer(review.employmentFocus)}
          options={yesOrNo}
          emptyLabel={NOT_RECORDED}
          onSave={(code) => save({ employmentFocus: answerOfCode(code) })}
        />
        <SavedSelect<string>
          id={fieldId(review, 'recommendation')}
          label="The meeting recommends to"
          value={review.recommendation}
          options={reviewOutcomes}
          emptyLabel={NOT_RECORDED}
          onSave={(recommendation) => save({ recommendation })}
        />
      </div>
      <div className={styles.views}>
        <SavedTextArea
          id={fieldId(review, 'young-person-views')}
          label="Views of the young person"
          value={review.youngPersonViews}
          onSave={(youngPersonViews) => save({ youngPersonViews })}
        />
        <SavedTextArea
          id={fieldId(review, 'family-views')}
          label="Views of the family"
          value={review.familyViews}
          onSave={(familyViews) => save({ familyViews })}
        />
        <SavedTextArea
          id={fieldId(review, 'setting-views')}
          label="Views of the setting"
          value={review.settingViews}
          onSave={(settingViews) => save({ settingViews })}
        />
      </div>
      <OutcomeHeadings review={review} />
    </Section>
  );
}
