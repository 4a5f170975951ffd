/**
 * The questions of the two profiles of the Supported Employment Pathway Plan Framework: the vocational profile, which
 * belongs to the young person, and the employment profile, which the provider keeps. The sections are those the
 * framework names; the questions are ours, in plain English. Editions are data: a version of a profile keeps the
 * edition it was begun with, so a published edition is never altered; a new one is a new file in the list.
 */
import { employmentProfile2026 } from './profile-questions-employment-2026.ts';
import type { ProfileEdition, ProfileKind, ProfileQuestion } from './profile-question-types.ts';
import { vocationalProfile2026 } from './profile-questions-vocational-2026.ts';

/** Every edition, the older before the newer. */
export const profileEditions: readonly ProfileEdition[] = [vocationalProfile2026, employmentProfile2026];

/** The edition that a new version is begun with. */
export function newestEdition(kind: ProfileKind): ProfileEdition {
  const edition = profileEditions.findLast((each) => each.kind === kind);
  if (!edition) throw new RangeError(`There is no edition of the ${kind} profile`);
  return edition;
}

/** The edition a version was begun with, or undefined for one that this release does not know. */
export function findEdition(editionId: string): ProfileEdition | undefined {
  return profileEditions.find(({ id }) => id === editionId);
}

/** The questions of an edition in their order. */
export function questionsOf(edition: ProfileEdition): ProfileQuestion[] {
  return edition.sections.flatMap(({ questions }) => questions);
}

/** The words of a question in the newest edition that asks it; the id itself for one that none asks. */
export function questionWords(questionId: string): string {
  for (const edition of profileEditions.toReversed()) {
    const found = questionsOf(edition).find(({ id }) => id === questionId);
    if (found) return found.question;
  }
  return questionId;
}

/** "vocational profile", "employment profile": as it reads in a sentence. */
export const profileNames: Readonly<Record<ProfileKind, string>> = {
  vocational: 'vocational profile',
  employment: 'employment profile',
};

/** Where what a young person says after a placement belongs in the vocational profile. */
export const reflectionQuestions = {
  liked: 'preferences.like',
  disliked: 'preferences.dislike',
  learned: 'qualifications.new-skills',
  aspiration: 'work-wanted.job',
} as const;
export type ReflectionPart = keyof typeof reflectionQuestions;
