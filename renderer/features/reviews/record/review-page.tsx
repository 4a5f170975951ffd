import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReviewDetails } from '../../../../shared/contract/review-records.ts';
import { curriculumYearWords } from '../../../../shared/domain/curriculum-year-words.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { fullName } from '../../../../shared/domain/full-name.ts';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { useRowWrites } from '../../../api/use-write.ts';
import { RemoveButton } from '../../../components/remove-button.tsx';
import { Loading } from '../../../components/loading.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SaveAppointments } from '../save-appointments.tsx';
import { AfterMeeting } from './after-meeting.tsx';
import { AtMeeting } from './at-meeting.tsx';
import { BeforeMeeting } from './before-meeting.tsx';
import { reviewTitle } from './clock-words.ts';
import { useSaveReview } from './review-form.ts';

/** One annual review, from the appointment to the final plan. Every field saves itself. */
export function ReviewPage() {
  const { reviewId } = useParams({ strict: false }) as { reviewId: string };
  const review = useQuery(orpc.review.get.queryOptions({ input: { recordId: reviewId } }));
  if (review.isPending) return <Loading words="Opening" />;
  if (review.isError) {
    return (
      <>
        <PageHeader title="Annual review" breadcrumb={[<PeopleLink key="people" />]} />
        <ProblemMessage words={errorWords(review.error)} onRetry={() => void review.refetch()} />
      </>
    );
  }
  return <OneReview key={reviewId} review={review.data} />;
}

function PeopleLink() {
  return <Link to="/young-people">Young people</Link>;
}

function OneReview({ review }: { review: ReviewDetails }) {
  const save = useSaveReview(review);
  const name = fullName(review);
  const facts = [
    review.curriculumYear === null ? '' : curriculumYearWords(review.curriculumYear),
    review.settingName,
    review.leadOfficer,
  ].filter((fact) => fact !== '');
  return (
    <>
      <PageHeader
        title={`${reviewTitle(review)}: ${name}`}
        windowTitle={reviewTitle(review)}
        breadcrumb={[
          <PeopleLink key="people" />,
          <a key="person" href={`#/young-people/${encodeURIComponent(review.personId)}?tab=reviews`}>
            {name}
          </a>,
        ]}
        lede={facts.join(' · ')}
        actions={
          <>
            {review.meetingOn !== null && (
              <SaveAppointments
                label="For your calendar…"
                about={`The meeting on ${formatDate(review.meetingOn)}, as a file that Outlook and other calendars open.`}
                which={{ of: 'review', reviewId: review.recordId }}
              />
            )}
            <RemoveReview review={review} />
          </>
        }
      />
      <BeforeMeeting review={review} save={save} />
      <AtMeeting review={review} save={save} />
      <AfterMeeting review={review} save={save} />
    </>
  );
}

/** Takes a review out after asking, and goes back to the young person's reviews. */
function RemoveReview({ review }: { review: ReviewDetails }) {
  const writeRow = useRowWrites();
  const navigate = useNavigate();
  const { recordId, version, personId } = review;

  const goBack = () =>
    navigate({
      to: '/young-people/$personId',
      params: { personId },
      search: { tab: 'reviews' } as never,
    });

  return (
    <RemoveButton
      question={`Remove the ${reviewTitle(review).replace(/^A/, 'a')}?`}
      whatGoes="Its advice, views and outcomes go with it, and it is no longer counted. Undo puts all of it back."
      onRemove={() =>
        writeRow(`review:${recordId}`, version, (newest) => api.review.remove({ recordId, version: newest }))
      }
      onRemoved={() => void goBack()}
    >
      Remove…
    </RemoveButton>
  );
}
