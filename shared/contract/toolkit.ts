/** The Employment Pathways Toolkit: assessments with their three sections. */
import { z } from 'zod';

import { section1FigureCodes } from '../domain/section-1-figures.ts';
import { procedure } from '../rpc/define.ts';
import {
  academicYearSchema,
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  longTextSchema,
  savedSchema,
  versionSchema,
} from './common.ts';

/** 3 definitely true, 2 only partly true, 1 false; null is not scored, which is never the same as 1. */
export const scoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable();
export type Score = z.infer<typeof scoreSchema>;

/** The figures of Section 1, in the order of the grid. `base` is the number of young people in the cohort. */
export const figureCodeSchema = z.enum(section1FigureCodes);
export type FigureCode = z.infer<typeof figureCodeSchema>;

export const statementSchema = z.object({
  number: z.number().int().min(1),
  score: scoreSchema,
  evidence: longTextSchema,
  version: versionSchema,
});
export const prioritySchema = z.object({
  number: z.number().int().min(1),
  text: longTextSchema,
  version: versionSchema,
});
export const assessmentYearSchema = z.object({
  academicYear: academicYearSchema,
  /** The date the year's figures were taken. */
  figuresTakenOn: isoDateSchema.nullable(),
  version: versionSchema,
});

export const assessmentSummarySchema = z.object({
  assessmentId: idSchema,
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  /** Closed assessments are read-only. */
  state: z.enum(['open', 'closed']),
  firstYear: academicYearSchema,
  commencedOn: isoDateSchema.nullable(),
  createdAt: instantSchema,
  scoredStatements: z.number().int(),
  totalScore: z.number().int(),
  scores: z.array(scoreSchema),
});
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>;

export const assessmentSchema = assessmentSummarySchema.extend({
  authorityName: lineSchema,
  heldBy: lineSchema,
  notes: longTextSchema,
  years: z.array(assessmentYearSchema),
  statements: z.array(statementSchema),
  priorities: z.array(prioritySchema),
  /** The assessment this one was started from, for comparison. */
  previousId: idSchema.nullable(),
  version: versionSchema,
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** A count, or a percentage with its numerator and denominator (the percentage is null when the denominator is 0). */
export const calculatedFigureSchema = z.object({
  value: z.number().nullable(),
  numerator: z.number().int(),
  denominator: z.number().int().nullable(),
  /** Question 5 only: how many of them are supported apprenticeships. */
  ofWhichSupported: z.number().int().nullable(),
  /** How many of them are people (question 7: job starts) whose records were erased since; left out when none are. */
  erased: z.object({ numerator: z.number().int(), denominator: z.number().int().nullable() }).optional(),
});

export const section1FigureSchema = z.object({
  code: figureCodeSchema,
  academicYear: academicYearSchema,
  /**
   * calculated: counted from the young people. entered: typed where there is nothing to count. overridden: typed over
   * a calculated figure, with a reason. none: not known (blank, never 0).
   */
  source: z.enum(['calculated', 'entered', 'overridden', 'none']),
  /** What the form shows: whole number, or percentage to one decimal; null is blank. */
  value: z.number().nullable(),
  /** True for question 7 when the year had no job starts: there is no percentage, which is not 0. */
  noJobStarts: z.boolean(),
  calculated: calculatedFigureSchema.nullable(),
  own: z.object({ value: z.number(), reason: z.string(), enteredAt: instantSchema }).nullable(),
});
export type Section1Figure = z.infer<typeof section1FigureSchema>;

export const figurePersonSchema = z.object({
  personId: idSchema,
  name: z.string(),
  dateOfBirth: isoDateSchema.nullable(),
  ageInYear: z.number().int().nullable(),
  /** The records that make this person count, each in a few words and with its dates. */
  records: z.array(z.object({ recordId: idSchema, kind: z.string(), text: z.string() })),
});
export type FigurePerson = z.infer<typeof figurePersonSchema>;

const ofAssessment = z.object({ assessmentId: idSchema });
const ofStatement = ofAssessment.extend({ number: z.number().int().min(1), version: versionSchema });

export const toolkit = {
  /** Every assessment, newest first. */
  list: procedure.output(z.array(assessmentSummarySchema)),
  get: procedure.input(ofAssessment).output(assessmentSchema),
  /**
   * Starts an assessment of five academic years from `firstYear`. With `from`, header, and as chosen evidence, scores
   * and priorities are carried over, open actions are linked to the new one too, and the old one becomes read-only
   * with its figures frozen.
   */
  start: procedure
    .input(
      z.object({
        firstYear: academicYearSchema,
        from: z
          .object({
            assessmentId: idSchema,
            carry: z.object({ evidence: z.boolean(), scores: z.boolean(), priorities: z.boolean() }),
          })
          .nullable(),
      }),
    )
    .output(assessmentSchema),
  saveHeader: procedure
    .input(
      ofAssessment.extend({
        version: versionSchema,
        patch: z
          .object({
            authorityName: lineSchema,
            commencedOn: isoDateSchema.nullable(),
            heldBy: lineSchema,
            notes: longTextSchema,
          })
          .partial(),
      }),
    )
    .output(savedSchema),
  saveYearDate: procedure
    .input(
      ofAssessment.extend({
        academicYear: academicYearSchema,
        figuresTakenOn: isoDateSchema.nullable(),
        version: versionSchema,
      }),
    )
    .output(savedSchema),
  saveScore: procedure.input(ofStatement.extend({ score: scoreSchema })).output(savedSchema),
  saveEvidence: procedure.input(ofStatement.extend({ evidence: longTextSchema })).output(savedSchema),
  savePriority: procedure.input(ofStatement.extend({ text: longTextSchema })).output(savedSchema),
  /** All figures of the five years. */
  section1: procedure.input(ofAssessment).output(z.array(section1FigureSchema)),
  /** The same for the current assessment (the open one, else the newest), in one question; null when there is none. */
  currentSection1: procedure.output(
    z.object({ assessmentId: idSchema, figures: z.array(section1FigureSchema) }).nullable(),
  ),
  /**
   * Who is counted. `part` chooses the people counted (numerator), or all those they are taken from (denominator; for
   * counts the same as the numerator). Rows are in order of surname.
   */
  figurePeople: procedure
    .input(
      ofAssessment.extend({
        code: figureCodeSchema,
        academicYear: academicYearSchema,
        part: z.enum(['numerator', 'denominator']),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(
      z.object({
        /** The rule in one sentence. */
        rule: z.string(),
        numerator: z.number().int(),
        denominator: z.number().int().nullable(),
        total: z.number().int(),
        people: z.array(figurePersonSchema),
      }),
    ),
  /**
   * Types, replaces or (value null) takes away own figures, all in one change: one for a cell, many for a paste. Where
   * the figure is calculated a reason is required (REFUSED, field `reason`). Counts are whole numbers from 0,
   * percentages 0 to 100.
   */
  saveOwnFigures: procedure
    .input(
      ofAssessment.extend({
        figures: z
          .array(
            z.object({
              code: figureCodeSchema,
              academicYear: academicYearSchema,
              value: z.number().nullable(),
              reason: lineSchema,
            }),
          )
          .min(1)
          .max(60),
      }),
    )
    .output(z.object({ savedAt: instantSchema })),
};
