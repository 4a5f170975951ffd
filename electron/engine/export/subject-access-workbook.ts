import { officialSensitive } from './people-workbook.ts';
import {
  aboutThisCopy,
  type HeldKind,
  pictureWithoutWords,
  type SubjectAccessData,
} from './subject-access.ts';
import type { FactSheet, TableSheet, WorkbookModel } from './workbook/sheets.ts';

/** Excel takes no longer name for a sheet. */
const LONGEST_SHEET_NAME = 31;

/** Everything held on one young person, to be searched and sorted: a sheet for each kind of record. */
export function subjectAccessWorkbook(data: SubjectAccessData): WorkbookModel {
  const taken = new Set<string>();
  return {
    title: `Everything held on ${data.name}`,
    owner: data.authorityName,
    attribution: 'SEND Pathways',
    documentId: data.documentId,
    marking: officialSensitive,
    preparedOn: data.preparedOn,
    sheets: [
      about(data),
      ...data.kinds.map((kind) => kindSheet(kind, sheetName(kind.name, taken))),
      ...(data.imports.length === 0 ? [] : [importSheet(data, sheetName('Files', taken))]),
      ...(data.history === null || data.history.length === 0
        ? []
        : [historySheet(data.history, sheetName('Changes', taken))]),
    ],
  };
}

function about(data: SubjectAccessData): FactSheet {
  return {
    kind: 'facts',
    name: 'About this copy',
    title: `Everything held on ${data.name}`,
    introduction: [`${officialSensitive}.`, ...aboutThisCopy(data)],
    facts: [
      { label: 'Local authority', value: data.authorityName },
      { label: 'Prepared on', value: { day: data.preparedOn } },
      ...data.kinds.map(({ name, records }) => ({ label: name, value: records.length })),
      { label: 'Document', value: data.documentId },
    ],
  };
}

function kindSheet(kind: HeldKind, name: string): TableSheet {
  const labels = [...new Set(kind.records.flatMap(({ fields }) => fields.map(({ label }) => label)))];
  const hasPictures = kind.records.some(({ picture }) => picture !== undefined);
  return {
    kind: 'table',
    name,
    title: kind.name,
    introduction: hasPictures ? ['Each picture stands below what is recorded of it.'] : [],
    columns: labels.map((heading, index) => ({ heading, width: hasPictures && index === 0 ? 40 : 28 })),
    rows: kind.records.map(({ fields, picture }) => ({
      values: labels.map((label) => fields.find((field) => field.label === label)?.value ?? null),
      ...(picture && {
        picture: {
          bytes: picture.bytes,
          mediaType: picture.mediaType,
          pixelWidth: picture.pixelWidth,
          pixelHeight: picture.pixelHeight,
          alternativeText: picture.description || pictureWithoutWords,
        },
      }),
    })),
    frozenColumns: 0,
    hasFilter: !hasPictures,
  };
}

function importSheet(data: SubjectAccessData, name: string): TableSheet {
  return {
    kind: 'table',
    name,
    title: 'Files that records came from',
    introduction: [],
    columns: [
      { heading: 'File', width: 50 },
      { heading: 'Brought in', width: 18 },
      { heading: 'By', width: 24 },
    ],
    rows: data.imports.map(({ fileName, on, by }) => ({ values: [fileName, { day: on }, by || null] })),
    frozenColumns: 0,
  };
}

function historySheet(history: NonNullable<SubjectAccessData['history']>, name: string): TableSheet {
  return {
    kind: 'table',
    name,
    title: 'How the records were changed',
    introduction: ['Latest first. Where nothing stands before, it was blank.'],
    columns: [
      { heading: 'When', width: 18 },
      { heading: 'What was done', width: 30 },
      { heading: 'Record', width: 34 },
      { heading: 'Field', width: 24 },
      { heading: 'Before', width: 34 },
      { heading: 'After', width: 34 },
    ],
    rows: history.map(({ at, what, record, field, before, after }) => ({
      values: [{ day: at.slice(0, 10) }, what, record, field, before || null, after || null],
    })),
    frozenColumns: 0,
    hasFilter: true,
  };
}

function sheetName(wanted: string, taken: Set<string>): string {
  const plain = wanted.replace(/[[\]:*?/\\]/g, ' ').trim();
  for (let attempt = 1; ; attempt += 1) {
    const ending = attempt === 1 ? '' : ` ${attempt}`;
    const name = `${plain.slice(0, LONGEST_SHEET_NAME - ending.length).trim()}${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
