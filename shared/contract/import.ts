/** Bringing in trackers: choose, look, match, check, done. Nothing is written to the data file before `commit`. */
import { z } from 'zod';

import { rowFilters, rowStates, winners } from '../domain/import-choices.ts';
import { procedure, withProgress } from '../rpc/define.ts';
import { academicYearSchema, idSchema, instantSchema } from './common.ts';
import { undoneSchema } from './history.ts';
import { madeReportSchema } from './reports.ts';

/** Why a file cannot be read. `detail` is a figure or a name for the sentence, never content of the file. */
export const unreadableReasons = [
  'not-a-workbook',
  'empty',
  'damaged',
  'password-protected',
  'too-large',
  'unpacks-too-large',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'unsafe-contents',
  'took-too-long',
  /** A workbook that this application wrote and that holds no young people. */
  'our-toolkit',
  'our-action-plan',
] as const;

export const importErrors = {
  /** `fileName` is set when several files were chosen as one. */
  UNREADABLE_FILE: {
    data: z.object({
      reason: z.enum(unreadableReasons),
      detail: z.string(),
      fileName: z.string().optional(),
    }),
  },
  /** Nothing in the file looks like a table with headings. */
  NO_TABLE_FOUND: {},
  /** The file was changed, or the import was cancelled or finished, since it was begun. */
  IMPORT_GONE: {},
  /** Of these tables of a SEN2 return nobody has said yet whose their rows are. */
  LINKS_UNDECIDED: { data: z.object({ tables: z.array(z.string()) }) },
} as const;

/** What a row of a sheet is: only `data` rows are brought in; the others are shown greyed, never silently dropped. */
export const rowKinds = ['blank', 'title', 'heading', 'data', 'band', 'total', 'note'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A table found on a sheet. Row and column numbers are as Excel shows them, from 1. */
export const foundTableSchema = z.object({
  tableId: z.string(),
  sheetIndex: z.number().int(),
  title: z.string(),
  academicYear: academicYearSchema.nullable(),
  headingRows: z.array(z.number().int()),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  dataRows: z.number().int(),
  bandRows: z.number().int(),
  totalRows: z.number().int(),
  /** Whether it will be brought in. Hidden sheets and lists of codes are not chosen to begin with. */
  chosen: z.boolean(),
  /** Tables with the same layout are matched together. */
  layoutId: z.string(),
  /** Set for a table of a standard file: "This is the SEN2 file of named plans." */
  recognisedAs: z.string().optional(),
});
export type FoundTable = z.infer<typeof foundTableSchema>;

export const foundSheetSchema = z.object({
  sheetIndex: z.number().int(),
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number().int(),
  columns: z.number().int(),
  tables: z.array(foundTableSchema),
});

export const importSessionSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  fileKind: z.string(),
  size: z.number().int(),
  /** Set when a file with the same contents came in before. */
  broughtInBefore: z.object({ at: instantSchema, fileName: z.string() }).nullable(),
  /** What a person should know of the file, in sentences: hidden sheets, formulas without a value, links not followed. */
  notices: z.array(z.string()),
  sheets: z.array(foundSheetSchema),
});
export type ImportSession = z.infer<typeof importSessionSchema>;

export const sheetRowSchema = z.object({
  row: z.number().int(),
  kind: z.enum(rowKinds),
  hidden: z.boolean(),
  cells: z.array(z.string()),
});

export const valueMeaningSchema = z.object({
  /** The value as the file has it, spaces trimmed. */
  value: z.string(),
  rows: z.number().int(),
  /** The code it means, or null while nobody has said, or '' for "leave blank". */
  meaning: z.string().nullable(),
  proposed: z.boolean(),
});

export const matchedColumnSchema = z.object({
  /** The column number as Excel counts, from 1. */
  column: z.number().int(),
  /** Where a person finds it: for the colours of a column, that column; where it is left out, at `column`. */
  place: z.number().int().optional(),
  heading: z.string(),
  group: z.string(),
  /** Up to four different values of the column. */
  examples: z.array(z.string()),
  filled: z.number().int(),
  /** Our field, or 'keep' (additional information), or 'leave-out'. */
  field: z.string(),
  /** 0 to 1, and why it was proposed, in words. */
  confidence: z.number().min(0).max(1),
  why: z.string(),
  /** For fields with a list of codes: what each value in the file means. */
  meanings: z.array(valueMeaningSchema),
  /** Which value holds when the file and the data file differ; the newer file when left out. */
  wins: z.enum(winners).optional(),
});
export type MatchedColumn = z.infer<typeof matchedColumnSchema>;

/** The matching of all tables with one layout. */
export const layoutMatchingSchema = z.object({
  layoutId: z.string(),
  tables: z.array(
    z.object({ tableId: z.string(), sheetName: z.string(), academicYear: academicYearSchema.nullable() }),
  ),
  columns: z.array(matchedColumnSchema),
  /** Values that every row gets, because a title says so or a person did: the kind of programme of a whole list. */
  fixedValues: z.array(z.object({ field: z.string(), value: z.string(), proposed: z.boolean() })).optional(),
  /** What each row feeds, in words: "young person, annual review". */
  feeds: z.array(z.string()),
  /** Set when the tables are of a standard file: its columns are matched by what the standard says. */
  recognisedAs: z.string().optional(),
  /** What is missing before rows can be brought in, in sentences. */
  missing: z.array(z.string()),
});
export type LayoutMatching = z.infer<typeof layoutMatchingSchema>;

const linkableColumnSchema = z.object({
  /** As Excel counts, from 1. */
  column: z.number().int(),
  heading: z.string(),
  /** Up to four different values of the column. */
  examples: z.array(z.string()),
});

/**
 * How far it is decided whose the rows of a table are. `found`: its headings or values say so; `chosen`: a person did;
 * `says-itself`: its own columns name the young person; `undecided`: somebody has to say, and nothing comes in before;
 * `waits`: it leads to a table that is undecided; `left-out`: it does not come in.
 */
export const linkStates = ['found', 'chosen', 'says-itself', 'undecided', 'waits', 'left-out'] as const;

const linkTargetSchema = z.object({ tableId: z.string(), column: z.number().int() });

/** How the rows of one table of a SEN2 return lead to its table of people. */
export const tableLinkSchema = z.object({
  tableId: z.string(),
  sheetName: z.string(),
  /** "named plans" */
  contents: z.string(),
  rows: z.number().int(),
  state: z.enum(linkStates),
  /** The table it waits for. */
  waitsFor: z.string().nullable(),
  /** Its column that leads on, and the column of the other table that holds the same numbers; proposed while undecided. */
  column: z.number().int().nullable(),
  to: linkTargetSchema.nullable(),
  /** Both columns only count their rows 1, 2, 3 …: that they agree means nothing. */
  isCount: z.boolean(),
  /** How many rows lead to a young person by these columns, with examples of both kinds. */
  fit: z.object({
    leading: z.number().int(),
    examples: z.array(z.object({ value: z.string(), person: z.string() })),
    notLeading: z.array(z.string()),
  }),
  /** Its columns, and the tables it may lead to. */
  columns: z.array(linkableColumnSchema),
  targets: z.array(
    z.object({ tableId: z.string(), sheetName: z.string(), columns: z.array(linkableColumnSchema) }),
  ),
});
export type TableLink = z.infer<typeof tableLinkSchema>;

export const importFieldSchema = z.object({
  field: z.string(),
  label: z.string(),
  record: z.string(),
  recordLabel: z.string(),
  kind: z.enum(['text', 'date', 'number', 'yes-no', 'code', 'academic-year']),
  codes: z.array(z.object({ code: z.string(), label: z.string() })),
});
export type ImportField = z.infer<typeof importFieldSchema>;

export const problemSchema = z.object({
  problemId: z.string(),
  /** An error keeps the row out until fixed or skipped; a warning lets it in. */
  severity: z.enum(['error', 'warning']),
  sheet: z.string(),
  row: z.number().int(),
  column: z.number().int().nullable(),
  /** Where a person finds the column, when that is elsewhere. */
  place: z.number().int().optional(),
  heading: z.string(),
  value: z.string(),
  /** What is wrong, and what would be accepted. */
  message: z.string(),
});
export type ImportProblem = z.infer<typeof problemSchema>;

export const recordChangeSchema = z.object({
  record: z.string(),
  recordLabel: z.string(),
  state: z.enum(['new', 'changed', 'unchanged']),
  /** Fields by their labels. `kept`: the file says something else, and the value of the data file stays. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      kept: z.boolean().optional(),
    }),
  ),
});

export const checkedRowSchema = z.object({
  rowKey: z.string(),
  sheet: z.string(),
  row: z.number().int(),
  state: z.enum(rowStates),
  personName: z.string(),
  /** How the person was known: "UPN", "name and date of birth", "new". */
  knownBy: z.string(),
  records: z.array(recordChangeSchema),
  problems: z.array(problemSchema),
  /** For doubtful rows: the people it may be. */
  candidates: z.array(
    z.object({
      personId: idSchema,
      name: z.string(),
      dateOfBirth: z.string().nullable(),
      upn: z.string(),
      why: z.string(),
    }),
  ),
});
export type CheckedRow = z.infer<typeof checkedRowSchema>;

export const recordCountSchema = z.object({
  record: z.string(),
  recordLabel: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});

export const checkResultSchema = z.object({
  records: z.array(recordCountSchema),
  rows: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    doubtful: z.number().int(),
    problem: z.number().int(),
    skipped: z.number().int(),
  }),
  warnings: z.number().int(),
  /** Rows that come in, or are in already, and have a warning. */
  rowsWorthALook: z.number().int(),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const importLogEntrySchema = z.object({
  importRecordId: idSchema,
  changeSetId: idSchema,
  fileName: z.string(),
  /** Who did it, by the name of their account on the computer; '' when that was not recorded. */
  by: z.string(),
  at: instantSchema,
  records: z.array(recordCountSchema),
  rowsLeftOut: z.number().int(),
  undone: z.boolean(),
});
export type ImportLogEntry = z.infer<typeof importLogEntrySchema>;

const ofImport = z.object({ importId: idSchema });

export const importing = {
  /** Reads the file and finds its tables. */
  begin: procedure
    .errors(importErrors)
    .input(
      z.object({
        fileId: idSchema,
        /** Files that belong to it and come in with it as one import: the other files of a SEN2 return. */
        togetherWith: z.array(idSchema).max(30).optional(),
      }),
    )
    .output(withProgress(importSessionSchema)),
  /** The imports under way in this data file, the latest first, for a page that was loaded again. */
  current: procedure.output(z.array(importSessionSchema)),
  /** Makes a table where none was found, because a person pointed at its headings. Answers the session anew. */
  makeTable: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        sheetIndex: z.number().int().min(0),
        headingRows: z.array(z.number().int().min(1)).min(1).max(3),
      }),
    )
    .output(importSessionSchema),
  /** Rows of a sheet as they are, for looking at. */
  look: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        sheetIndex: z.number().int(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(sheetRowSchema) })),
  /** Corrects where the headings are, or chooses whether a table is brought in. Answers the session anew. */
  correctTable: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        tableId: z.string(),
        chosen: z.boolean().optional(),
        /** None when the table has no heading row: its columns are then matched by their values and their place. */
        headingRows: z.array(z.number().int().min(1)).max(3).optional(),
        academicYear: academicYearSchema.nullable().optional(),
      }),
    )
    .output(importSessionSchema),
  /** How the tables of a SEN2 return lead to its people; empty when the file is none, or has no people. */
  links: procedure.errors(importErrors).input(ofImport).output(z.array(tableLinkSchema)),
  /**
   * Says how a table leads to the people. Undecided, it only shows how the columns fit: with `to` null the likeliest are
   * proposed, with `column` null what holds now is looked at again. Decided with `column` null, the table is left out.
   * Answers the session anew.
   */
  saveLink: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        tableId: z.string(),
        column: z.number().int().min(1).nullable(),
        to: linkTargetSchema.nullable(),
        decided: z.boolean(),
      }),
    )
    .output(importSessionSchema),
  /** The fields a column can be matched to. */
  fields: procedure.output(z.array(importFieldSchema)),
  matching: procedure.errors(importErrors).input(ofImport).output(z.array(layoutMatchingSchema)),
  /** Changes what columns and values mean. Answers that layout's matching anew. */
  saveMatching: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        layoutId: z.string(),
        columns: z.array(
          z.object({
            column: z.number().int(),
            field: z.string().optional(),
            meanings: z.array(z.object({ value: z.string(), meaning: z.string().nullable() })).optional(),
            wins: z.enum(winners).optional(),
          }),
        ),
        /** A value for every row, or null for none. */
        fixedValues: z.array(z.object({ field: z.string(), value: z.string().nullable() })).optional(),
      }),
    )
    .output(layoutMatchingSchema),
  /** Works out what would be added and changed, and what is wrong. */
  check: procedure.errors(importErrors).input(ofImport).output(withProgress(checkResultSchema)),
  checkedRows: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        state: z.enum(rowFilters).nullable(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.number().int(), rows: z.array(checkedRowSchema) })),
  /** Answers to what the check asked: skip a row, correct a cell, say who a doubtful row is. Answers the check anew. */
  resolve: procedure
    .errors(importErrors)
    .input(
      ofImport.extend({
        answers: z
          .array(
            z.union([
              z.object({ rowKey: z.string(), skip: z.boolean() }),
              z.object({ rowKey: z.string(), column: z.number().int(), value: z.string() }),
              z.object({ rowKey: z.string(), personId: idSchema }),
              z.object({ rowKey: z.string(), newPerson: z.literal(true) }),
              /** Whether this row's values replace those that people typed. */
              z.object({ rowKey: z.string(), fileWins: z.boolean() }),
            ]),
          )
          .min(1),
      }),
    )
    .output(checkResultSchema),
  /**
   * Makes a workbook of the rows with problems and doubts: as the file has them, each with what is wrong in words. It is
   * kept in memory until saved; corrected and chosen again it is read like the file the rows are from.
   */
  problemRows: procedure.errors(importErrors).input(ofImport).output(madeReportSchema),
  /** Writes everything as one transaction that can be undone. Rows with errors, unanswered doubts or skips stay out. */
  commit: procedure.errors(importErrors).input(ofImport).output(withProgress(importLogEntrySchema)),
  cancel: procedure.input(ofImport).output(z.object({})),
  /** Every import, latest first. */
  log: procedure.output(z.array(importLogEntrySchema)),
  /** Takes back a whole import, keeping (and naming) what people have changed since. */
  undo: procedure.input(z.object({ importRecordId: idSchema })).output(undoneSchema),
};
