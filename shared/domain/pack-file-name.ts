/** The names of assessment packs that are saved one file each: a pattern with tokens. Pure. */
import { wholeFileName } from './file-name.ts';
import type { IsoDate } from './iso-date.ts';

/** What a pattern can name, in the order in which the tokens are offered. */
export const packNameTokens = [
  'surname',
  'forename',
  'preferred name',
  'local id',
  'year group',
  'review date',
  'setting',
  'lead officer',
] as const;
export type PackNameToken = (typeof packNameTokens)[number];

export const standardPackPattern = '{surname} {forename} {review date}';

export interface NamedPack {
  readonly surname: string;
  readonly forename: string;
  readonly preferredName: string;
  readonly localId: string;
  readonly curriculumYear: number | null;
  /** The last day on which the review can be held. */
  readonly dueOn: IsoDate | null;
  readonly settingName: string;
  readonly leadOfficer: string;
}

const anyToken = /\{([^{}]*)\}/g;

/** Words in braces that are no token, as they were typed: "{last name}". */
export function unknownTokens(pattern: string): string[] {
  return [...pattern.matchAll(anyToken)].flatMap(([whole, name = '']) =>
    tokenOf(name) === undefined ? [whole] : [],
  );
}

/** Whether a pattern names every pack alike, so that only numbers would tell them apart. */
export function namesNobody(pattern: string): boolean {
  return [...pattern.matchAll(anyToken)].every(([, name = '']) => tokenOf(name) === undefined);
}

/**
 * The name of a pack's file, without its ending. What is not recorded leaves nothing behind; a name of which nothing
 * is left is "Assessment pack". The day of the review is written so that files sort by it: 2026-12-01.
 */
export function packFileName(pattern: string, pack: NamedPack): string {
  const filled = pattern.replace(anyToken, (whole, name: string) => {
    const token = tokenOf(name);
    return token === undefined ? whole : valueOf(token, pack);
  });
  return wholeFileName(filled) || 'Assessment pack';
}

function tokenOf(name: string): PackNameToken | undefined {
  const asked = name.trim().replace(/\s+/g, ' ').toLowerCase();
  return packNameTokens.find((token) => token === asked);
}

function valueOf(token: PackNameToken, pack: NamedPack): string {
  switch (token) {
    case 'surname':
      return pack.surname;
    case 'forename':
      return pack.forename;
    case 'preferred name':
      return pack.preferredName === '' ? pack.forename : pack.preferredName;
    case 'local id':
      return pack.localId;
    case 'year group':
      return pack.curriculumYear === null ? '' : `Year ${pack.curriculumYear}`;
    case 'review date':
      return pack.dueOn ?? '';
    case 'setting':
      return pack.settingName;
    case 'lead officer':
      return pack.leadOfficer;
  }
}
