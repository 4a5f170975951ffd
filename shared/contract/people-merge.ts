/** Two records that are one young person: finding them, merging them, taking a merge apart again. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, instantSchema, isoDateSchema, versionSchema } from './common.ts';
import { undoneSchema } from './history.ts';

/** What may differ between two records and is chosen field by field. Contact and notes are not: both are kept. */
export const mergeFields = [
  'surname',
  'forename',
  'preferredName',
  'dateOfBirth',
  'upn',
  'uln',
  'localId',
  'sex',
  'ethnicity',
  'postcode',
  'setting',
  'leadOfficer',
  'consent',
  'needs',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Of which of the two records a value is taken. */
export const mergeSides = ['keep', 'merge'] as const;
export type MergeSide = (typeof mergeSides)[number];

/** A young person as somebody needs to see them to say who they are. */
export const merelyWhoSchema = z.object({
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  dateOfBirth: isoDateSchema.nullable(),
  upn: z.string(),
  uln: z.string(),
  localId: z.string(),
  settingName: z.string(),
  /** Plans, reviews, work experience, programmes, jobs and years taught. */
  records: z.number().int(),
});
export type MerelyWho = z.infer<typeof merelyWhoSchema>;

export const duplicatePairSchema = z.object({
  one: merelyWhoSchema,
  other: merelyWhoSchema,
  /** Why they may be one: "Same name, day and month of birth swapped". */
  why: z.string(),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

export const comparedFieldSchema = z.object({
  field: z.enum([...mergeFields, 'contact', 'notes']),
  label: z.string(),
  /** In words; null when nothing is recorded. */
  keep: z.string().nullable(),
  merge: z.string().nullable(),
  /** `choose`: both are recorded and differ. `both`: both are kept, one below the other. */
  kind: z.enum(['same', 'only-keep', 'only-merge', 'choose', 'both']),
});
export type ComparedField = z.infer<typeof comparedFieldSchema>;

/** How many records of one kind each has, and how many there will be; `joined` are the same event in both. */
export const comparedRecordsSchema = z.object({
  label: z.string(),
  keep: z.number().int(),
  merge: z.number().int(),
  joined: z.number().int(),
  after: z.number().int(),
});

export const comparisonSchema = z.object({
  keep: merelyWhoSchema.extend({ version: versionSchema }),
  merge: merelyWhoSchema.extend({ version: versionSchema }),
  /** Why they may be one, or null when nothing suggests it. */
  why: z.string().nullable(),
  /** Somebody has said that they are two people. */
  saidDistinct: z.boolean(),
  fields: z.array(comparedFieldSchema),
  records: z.array(comparedRecordsSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const mergedRecordSchema = z.object({
  changeSetId: idSchema,
  mergedAt: instantSchema,
  /** Who the other record said it was. */
  surname: z.string(),
  forename: z.string(),
  /** A later merge that has to be taken apart first, or null. */
  after: instantSchema.nullable(),
});
export type MergedRecord = z.infer<typeof mergedRecordSchema>;

const pair = z.object({ keepPersonId: idSchema, mergePersonId: idSchema });
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(100) };

export const peopleMerge = {
  /** The two side by side, and what merging them would do. */
  compare: procedure.input(pair).output(comparisonSchema),
  /**
   * Moves everything from one record to the other in one change that can be taken back. Where a field is not in `take`
   * the kept record's value stays; blanks are filled. Whatever gives way is kept as additional information.
   */
  merge: procedure
    .input(
      pair.extend({
        take: z
          .array(z.object({ field: z.enum(mergeFields), from: z.enum(mergeSides) }))
          .max(mergeFields.length),
        versions: z.object({ keep: versionSchema, merge: versionSchema }),
      }),
    )
    .output(
      z.object({
        personId: idSchema,
        changeSetId: idSchema,
        savedAt: instantSchema,
        moved: z.number().int(),
        joined: z.number().int(),
        keptAsAdditional: z.number().int(),
      }),
    ),
  /** Takes a merge apart, keeping (and naming) what was changed since. REFUSED where a later merge comes first. */
  unmerge: procedure.input(z.object({ changeSetId: idSchema })).output(undoneSchema),
  /** The records that were merged into this one and can be taken apart again, latest first. */
  merges: procedure.input(z.object({ personId: idSchema })).output(z.array(mergedRecordSchema)),
  /** Other records that may be this young person, the likeliest first. */
  possibleSame: procedure
    .input(z.object({ personId: idSchema }))
    .output(z.array(z.object({ person: merelyWhoSchema, why: z.string() }))),
  /** Pairs of records that may be one young person, the likeliest first. */
  duplicates: procedure
    .input(z.object(page))
    .output(z.object({ total: z.number().int(), pairs: z.array(duplicatePairSchema) })),
  /** Remembers that two who look alike are two; they are not asked about again. */
  sayDistinct: procedure
    .input(z.object({ personId: idSchema, otherPersonId: idSchema }))
    .output(z.object({ savedAt: instantSchema })),
};
