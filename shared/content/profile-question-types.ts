/** What an edition of a profile is made of. */
export type ProfileKind = 'vocational' | 'employment';

export interface ProfileQuestion {
  /** Stays the same from edition to edition while the question asks the same. */
  readonly id: string;
  readonly question: string;
  /** Things to think about, each a few words. */
  readonly examples: readonly string[];
  /** What the answer is called in the summary for the EHC plan; null where it is left out of the summary. */
  readonly summary: string | null;
  /** Ruled lines on paper where nothing is written yet. */
  readonly lines: number;
}

export interface ProfileSection {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly ProfileQuestion[];
}

export interface ProfileEdition {
  readonly id: string;
  readonly kind: ProfileKind;
  readonly name: string;
  readonly sections: readonly ProfileSection[];
}
