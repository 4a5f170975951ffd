/** What changed between two versions of a profile, question by question. Pure. */
import type { ProfileQuestion, ProfileSection } from '../content/profile-question-types.ts';

/** What stands in a profile at one moment. */
export interface ProfileContent {
  answers: { questionId: string; answer: string }[];
  pictures: { questionId: string; pictureId: string; description: string }[];
}

export type AnswerChange = 'added' | 'changed' | 'taken-out' | 'same';

export interface QuestionChange {
  section: string;
  question: string;
  questionId: string;
  answer: AnswerChange;
  /** What stood there, and what stands there now; '' for nothing. */
  before: string;
  after: string;
  /** The descriptions of pictures that came and went; '' for one without. */
  picturesAdded: string[];
  picturesTakenOut: string[];
}

/**
 * The questions whose answer or pictures differ, in the order of the profile. Spaces at the ends of an answer are no
 * difference. Questions that only the older edition asked come last, under their own ids.
 * @param sections those of the newer edition
 */
export function profileChanges(
  sections: readonly ProfileSection[],
  before: ProfileContent,
  after: ProfileContent,
): QuestionChange[] {
  const asked = sections.flatMap(({ title, questions }) =>
    questions.map(({ id, question }) => ({ section: title, id, question })),
  );
  const known = new Set(asked.map(({ id }) => id));
  const noMore = [...before.answers, ...before.pictures]
    .map(({ questionId }) => questionId)
    .filter((id, index, all) => !known.has(id) && all.indexOf(id) === index)
    .map((id) => ({ section: 'Questions that are no longer asked', id, question: id }));
  return [...asked, ...noMore]
    .map(({ section, id, question }) => changeOf(section, { id, question }, before, after))
    .filter(
      ({ answer, picturesAdded, picturesTakenOut }) =>
        answer !== 'same' || picturesAdded.length > 0 || picturesTakenOut.length > 0,
    );
}

function changeOf(
  section: string,
  { id, question }: Pick<ProfileQuestion, 'id' | 'question'>,
  before: ProfileContent,
  after: ProfileContent,
): QuestionChange {
  const answerIn = (content: ProfileContent) =>
    content.answers.find(({ questionId }) => questionId === id)?.answer.trim() ?? '';
  const picturesIn = (content: ProfileContent) =>
    content.pictures.filter(({ questionId }) => questionId === id);
  const [was, is] = [answerIn(before), answerIn(after)];
  const missingFrom = (content: ProfileContent) => {
    const there = new Set(picturesIn(content).map(({ pictureId }) => pictureId));
    return ({ pictureId }: { pictureId: string }) => !there.has(pictureId);
  };
  return {
    section,
    question,
    questionId: id,
    answer: was === is ? 'same' : was === '' ? 'added' : is === '' ? 'taken-out' : 'changed',
    before: was,
    after: is,
    picturesAdded: picturesIn(after)
      .filter(missingFrom(before))
      .map(({ description }) => description),
    picturesTakenOut: picturesIn(before)
      .filter(missingFrom(after))
      .map(({ description }) => description),
  };
}
