/** What an assessment pack prints. */
import type { PackPart } from '../../../shared/content/assessment-pack-parts.ts';
import type { SensitiveNote } from '../../../shared/contract/data-protection.ts';
import type { InstructionPlan } from '../../../shared/contract/instruction-plans.ts';
import type { JobAnalysis } from '../../../shared/contract/job-analyses.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { Profile, Reflection } from '../../../shared/contract/profiles.ts';
import type { ReviewDetails } from '../../../shared/contract/review-records.ts';
import type { PersonMove } from '../../../shared/contract/reviews.ts';
import type { PersonWork } from '../../../shared/contract/work.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { NamedPack } from '../../../shared/domain/pack-file-name.ts';
import type { PathwayForPack } from '../pathway/pathway-for-pack.ts';

/** What all packs of a document have in common. */
export interface PackSettings {
  authorityName: string;
  documentId: string;
  preparedOn: IsoDate;
  /** In the order in which they are printed. */
  parts: readonly PackPart[];
  isLargePrint: boolean;
  withContact: boolean;
  withNotes: boolean;
}

/** One young person, as a list of packs names them. */
export interface PackRow extends NamedPack {
  personId: string;
}

/** Everything that the pack of one young person prints. */
export interface PackContent {
  person: Person;
  /** The last review that was held, and the one that is being prepared; null where there is none. */
  lastReview: ReviewDetails | null;
  nextReview: ReviewDetails | null;
  /** The move between phases in this academic year, for which the plan must be final; null where there is none. */
  move: PersonMove['move'];
  /** The vocational profile that is written in; null where there is none. */
  profile: Profile | null;
  /** The bytes of its pictures by `pictureId`; empty where they are not drawn (a workbook, a part that is left out). */
  pictures: ReadonlyMap<string, Uint8Array>;
  pathway: PathwayForPack;
  work: PersonWork;
  /** What a job asks for, and how a task is taught: each with everything that is written in it, the latest first. */
  jobAnalyses: JobAnalysis[];
  instructionPlans: InstructionPlan[];
  reflections: Reflection[];
  /** Empty unless they were asked for. */
  sensitiveNotes: SensitiveNote[];
}

/** The parts that the pack of one young person has: a part for plans of work is printed where there are any. */
export function partsOf(
  { jobAnalyses, instructionPlans }: PackContent,
  { parts }: Pick<PackSettings, 'parts'>,
): readonly PackPart[] {
  return jobAnalyses.length + instructionPlans.length === 0
    ? parts.filter((part) => part !== 'work-plans')
    : parts;
}
