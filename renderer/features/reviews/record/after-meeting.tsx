import { makeStyles, tokens } from '@fluentui/react-components';
import { reviewOutcomes } from '../../../../shared/content/codes/review-outcome.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { todayHere } from '../../../api/today.ts';
import { SavedDateField } from '../../../components/saved-field/saved-date-field.tsx';
import { SavedSelect } from '../../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { Section } from '../../../components/section.tsx';
import {
  type ExplainedDate,
  whyAmendmentNotice,
  whyDecision,
  whyFinalPlan,
  whyReport,
} from '../why-words.ts';
import { WithClock } from './clock-note.tsx';
import { clockState } from './clock-words.ts';
import { fieldId, NOT_RECORDED, type PartOfReview } from './review-form.ts';

const useStyles = makeStyles({ notes: { marginTop: tokens.spacingVerticalL } });

const notAmended = 'Not needed: the plan is not amended.';
const onlyIfAmended = 'Only if the plan is amended.';

/** The report, the decision and what follows from it, each with its last day. */
export function AfterMeeting({ review, save }: PartOfReview) {
  const styles = useStyles();
  const today = todayHere();
  const { outcome, reportSentOn, decisionOn, amendmentNoticeOn, finalPlanOn } = review;
  const meeting = review.heldOn ?? review.meetingOn;
  const words = meeting === null ? '' : `the meeting on ${formatDate(meeting)}`;
  const clock = (why: (day: string, of: string) => ExplainedDate) =>
    meeting === null ? null : why(meeting, words);
  const report = clock(whyReport);
  const decision = clock(whyDecision);
  const isDecided = decisionOn !== null || outcome !== '';
  // What is not needed has no last day; what is recorded all the same is judged by it.
  const isAmended = outcome === 'amend' || outcome === '';
  const notice = isAmended || amendmentNoticeOn !== null ? clock(whyAmendmentNotice) : null;
  const final =
    isAmended || finalPlanOn !== null ? clock((day, of) => whyFinalPlan(day, of, amendmentNoticeOn)) : null;
  const stateIf = (applies: boolean, of: ExplainedDate | null, done: string | null, isOver: boolean) =>
    of !== null && (applies || done !== null) ? clockState(of.on, done, today, isOver) : undefined;
  return (
    <Section title="After the meeting" surface>
      <WithClock
        clock={report}
        state={stateIf(true, report, reportSentOn, isDecided)}
        otherwise="The report follows the meeting within two weeks (SEND Regulations 2014, regulation 20)."
      >
        <SavedDateField
          id={fieldId(review, 'report')}
          label="Report sent on"
          hint={null}
          value={reportSentOn}
          onSave={(day) => save({ reportSentOn: day })}
        />
      </WithClock>
      <WithClock
        clock={decision}
        state={stateIf(true, decision, decisionOn, outcome !== '' || finalPlanOn !== null)}
        otherwise="The local authority decides within four weeks of the meeting (SEND Regulations 2014, regulation 20(10))."
      >
        <SavedSelect<string>
          id={fieldId(review, 'outcome')}
          label="The local authority decides to"
          value={outcome}
          options={reviewOutcomes}
          emptyLabel={NOT_RECORDED}
          onSave={(code) => save({ outcome: code })}
        />
        <SavedDateField
          id={fieldId(review, 'decision')}
          label="Decision sent on"
          hint={null}
          value={decisionOn}
          onSave={(day) => save({ decisionOn: day })}
        />
      </WithClock>
      <WithClock
        clock={notice}
        state={stateIf(outcome === 'amend', notice, amendmentNoticeOn, finalPlanOn !== null)}
        otherwise={isAmended ? onlyIfAmended : notAmended}
      >
        <SavedDateField
          id={fieldId(review, 'notice')}
          label="Notice of amendments sent on"
          hint={null}
          value={amendmentNoticeOn}
          onSave={(day) => save({ amendmentNoticeOn: day })}
        />
      </WithClock>
      <WithClock
        clock={final}
        state={stateIf(outcome === 'amend', final, finalPlanOn, false)}
        otherwise={isAmended ? onlyIfAmended : notAmended}
      >
        <SavedDateField
          id={fieldId(review, 'final')}
          label="Final amended plan sent on"
          hint={null}
          value={finalPlanOn}
          onSave={(day) => save({ finalPlanOn: day })}
        />
      </WithClock>
      <SavedTextArea
        className={styles.notes}
        id={fieldId(review, 'notes')}
        label="Notes"
        value={review.notes}
        onSave={(notes) => save({ notes })}
      />
    </Section>
  );
}
