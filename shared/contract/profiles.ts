/**
 * The vocational profile, which belongs to the young person, and the employment profile, which the provider keeps:
 * living documents in versions, of which one is written in; and what is said after a placement.
 */
import { z } from 'zod';

import { pictureLimits } from '../domain/picture-limits.ts';
import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

export const profileKindSchema = z.enum(['vocational', 'employment']);

export const profileVersionSchema = z.object({
  profileVersionId: idSchema,
  version: versionSchema,
  kind: profileKindSchema,
  edition: z.string(),
  begunOn: isoDateSchema,
  closedOn: isoDateSchema.nullable(),
  /** Why it was begun; '' for the first. */
  reason: z.string(),
  /** Whether this is the version that is written in. */
  isOpen: z.boolean(),
  /** Questions with an answer or a picture. */
  answered: z.number().int(),
});
export type ProfileVersion = z.infer<typeof profileVersionSchema>;

const profilePictureSchema = z.object({
  profilePictureId: idSchema,
  version: versionSchema,
  questionId: z.string(),
  pictureId: idSchema,
  description: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type ProfilePicture = z.infer<typeof profilePictureSchema>;

export const profileSchema = profileVersionSchema.extend({
  answers: z.array(
    z.object({ answerId: idSchema, version: versionSchema, questionId: z.string(), answer: z.string() }),
  ),
  pictures: z.array(profilePictureSchema),
});
export type Profile = z.infer<typeof profileSchema>;

const contentSchema = z.object({
  answers: z.array(z.object({ questionId: z.string(), answer: z.string() })),
  pictures: z.array(z.object({ questionId: z.string(), pictureId: idSchema, description: z.string() })),
});

const reflectionFieldsSchema = z.object({
  reflectedOn: isoDateSchema.nullable(),
  liked: longTextSchema,
  disliked: longTextSchema,
  learned: longTextSchema,
  aspirationChanged: z.boolean().nullable(),
  aspiration: longTextSchema,
});
export type ReflectionFields = z.infer<typeof reflectionFieldsSchema>;

const reflectionSchema = reflectionFieldsSchema.extend({
  reflectionId: idSchema,
  version: versionSchema,
  workExperienceId: idSchema.nullable(),
  programmeId: idSchema.nullable(),
});
export type Reflection = z.infer<typeof reflectionSchema>;

const whoseProfile = z.object({ personId: idSchema, kind: profileKindSchema });

export const profiles = {
  /** The versions of one profile, the newest first. */
  versions: procedure.input(whoseProfile).output(z.array(profileVersionSchema)),
  /** One version with its answers and what is known of its pictures. */
  get: procedure.input(z.object({ profileVersionId: idSchema })).output(profileSchema),
  /** Begins the profile, or a new version of it with the answers copied; the version before is closed and kept. */
  begin: procedure
    .input(whoseProfile.extend({ begunOn: isoDateSchema, reason: lineSchema }))
    .output(z.object({ profileVersionId: idSchema })),
  saveAnswer: procedure
    .input(z.object({ answerId: idSchema, version: versionSchema, answer: longTextSchema }))
    .output(savedSchema),
  /**
   * How the profile stood at the end of a day, from the history; null where it cannot be told (there was none, or it
   * was typed in later).
   */
  asOn: procedure.input(whoseProfile.extend({ day: isoDateSchema })).output(contentSchema.nullable()),

  addPicture: procedure
    .input(
      z.object({
        profileVersionId: idSchema,
        questionId: z.string().max(100),
        /** PNG or JPEG in base64. */
        picture: z.string().max(Math.ceil(pictureLimits.mostBytes / 3) * 4 + 4),
        description: lineSchema,
      }),
    )
    .output(z.object({ profilePictureId: idSchema })),
  savePicture: procedure
    .input(z.object({ profilePictureId: idSchema, version: versionSchema, description: lineSchema }))
    .output(savedSchema),
  removePicture: procedure
    .input(z.object({ profilePictureId: idSchema, version: versionSchema }))
    .output(z.void()),
  /** The bytes of a picture as a data address. */
  picture: procedure.input(z.object({ pictureId: idSchema })).output(z.object({ address: z.string() })),

  reflections: procedure.input(z.object({ personId: idSchema })).output(z.array(reflectionSchema)),
  addReflection: procedure
    .input(
      z.object({
        personId: idSchema,
        placement: z.discriminatedUnion('of', [
          z.object({ of: z.literal('work-experience'), workExperienceId: idSchema }),
          z.object({ of: z.literal('programme'), programmeId: idSchema }),
        ]),
      }),
    )
    .output(z.object({ reflectionId: idSchema })),
  saveReflection: procedure
    .input(
      z.object({ reflectionId: idSchema, version: versionSchema, patch: reflectionFieldsSchema.partial() }),
    )
    .output(savedSchema),
  removeReflection: procedure
    .input(z.object({ reflectionId: idSchema, version: versionSchema }))
    .output(z.void()),
  /** Says of a record of the vocational profile whether it is attached to the EHC plan. */
  saveAttached: procedure
    .input(z.object({ recordId: idSchema, version: versionSchema, attachedToPlan: z.boolean().nullable() }))
    .output(savedSchema),
};
