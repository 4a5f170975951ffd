import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { readTime } from '../../../../shared/domain/read-time.ts';
import { todayHere } from '../../../api/today.ts';
import { SavedDateField } from '../../../components/saved-field/saved-date-field.tsx';
import { SavedTextField } from '../../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../../components/section.tsx';
import { narrow } from '../../../theme/layout.ts';
import { whyAdvice, whyDue } from '../why-words.ts';
import { AdviceList } from './advice-list.tsx';
import { WithClock } from './clock-note.tsx';
import { clockState } from './clock-words.ts';
import { fieldId, type PartOfReview } from './review-form.ts';

const useStyles = makeStyles({
  meeting: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '& .fui-Input, & input': { width: '100%', minWidth: 0 },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  advice: { marginTop: tokens.spacingVerticalL },
});

/** The appointment, the advice for it, and the days by which both have to be. */
export function BeforeMeeting({ review, save }: PartOfReview) {
  const styles = useStyles();
  const today = todayHere();
  const { heldBy, meetingOn, heldOn } = review;
  const meeting = heldOn ?? meetingOn;
  const due = heldBy && whyDue({ dueOn: heldBy.on, countedFrom: { what: heldBy.what, on: heldBy.from } })[0];
  const advice = meeting === null ? null : whyAdvice(meeting, `the meeting on ${formatDate(meeting)}`);
  return (
    <Section title="Before the meeting" surface>
      <WithClock
        clock={due ?? null}
        state={due ? clockState(due.on, heldOn, today) : undefined}
        otherwise="When the review has to be held is counted once the start of the EHC plan or an earlier review is recorded."
      >
        <SavedDateField
          id={fieldId(review, 'meeting')}
          label="Day of the meeting"
          value={meetingOn}
          onSave={(day) => save({ meetingOn: day })}
        />
        <div className={styles.meeting}>
          <SavedTextField
            id={fieldId(review, 'time')}
            label="Time"
            hint="For example, 14:30"
            value={review.meetingAt}
            check={(text) => {
              const time = readTime(text);
              return time.kind === 'problem' ? time.message : null;
            }}
            onSave={(meetingAt) => save({ meetingAt })}
          />
          <SavedTextField
            id={fieldId(review, 'minutes')}
            label="Length in minutes"
            value={review.meetingMinutes === null ? '' : String(review.meetingMinutes)}
            check={(text) =>
              /^\d*$/.test(text.trim()) ? null : 'Enter a number of minutes, for example 60.'
            }
            onSave={(text) => save({ meetingMinutes: text.trim() === '' ? null : Number(text.trim()) })}
          />
        </div>
        <SavedTextField
          id={fieldId(review, 'place')}
          label="Place"
          value={review.meetingPlace}
          onSave={(meetingPlace) => save({ meetingPlace })}
        />
        <SavedDateField
          id={fieldId(review, 'due')}
          label="Due date in your own records"
          hint="Where a tracker says another day"
          value={review.dueOn}
          onSave={(dueOn) => save({ dueOn })}
        />
      </WithClock>
      <WithClock
        clock={advice}
        state={advice ? clockState(advice.on, review.adviceCirculatedOn, today, heldOn !== null) : undefined}
        otherwise="Advice is sent to everyone invited at least two weeks before the meeting (SEND Regulations 2014, regulation 20(4))."
      >
        <SavedDateField
          id={fieldId(review, 'circulated')}
          label="Advice sent to everyone on"
          hint={null}
          value={review.adviceCirculatedOn}
          onSave={(adviceCirculatedOn) => save({ adviceCirculatedOn })}
        />
      </WithClock>
      <div className={styles.advice}>
        <AdviceList review={review} />
      </div>
    </Section>
  );
}
