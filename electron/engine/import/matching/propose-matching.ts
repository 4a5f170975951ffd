import { headingFits } from '../fields/heading-vocabulary.ts';
import { eventKinds, recordLabels, type FieldDefinition, type RecordKind } from '../fields/field.ts';
import { getField, KEEP } from '../fields/registry.ts';
import type { Steps } from '../../steps.ts';
import type { TableColumn } from '../tables/source-table.ts';
import { assignBest, assignOneByOne } from './assign.ts';
import type { ColumnSigns } from './column-signs.ts';
import { headingWords } from '../heading-words.ts';
import { canRepeat, instanceKey, instanceOf } from './instances.ts';
import { isWholeName, pairsOfNames } from './name-halves.ts';
import { recordsInBand, recordsInTitle } from './subjects.ts';

/** A pair of column and field is proposed only above this. */
const ENOUGH = 0.55;

/** What is known of a table besides its columns. */
export interface MatchingContext {
  fileName: string;
  sheetNames: readonly string[];
  titles: readonly string[];
  /** Whether it is known which academic year each of the tables is about. */
  hasAcademicYear: boolean;
}

export interface ProposedColumn {
  /** A field's id, or 'keep'. */
  field: string;
  confidence: number;
  why: string;
}

interface Candidate {
  field: FieldDefinition;
  score: number;
  why: string;
}

/**
 * Proposes a field for each column: by the words of its heading and of the band above it, by what the title, the sheet
 * and the neighbouring columns are about, and by what its values look like. What fits nothing is kept as additional
 * information. Each field is used once for each record a row feeds; where columns compete, all are weighed together.
 * A step for each column.
 */
export function* proposeMatching(
  columns: readonly TableColumn[],
  signs: readonly ColumnSigns[],
  context: MatchingContext,
): Steps<ProposedColumn[]> {
  // Both halves of a name are looked at as one column with the whole of it.
  const pairs = pairsOfNames(columns);
  const whole = [...columns];
  for (const { forename, ofWhom } of pairs) {
    const column = columns[forename];
    if (column) whole[forename] = { ...column, heading: ofWhom, group: '' };
  }
  const surnames = new Set(pairs.map(({ surname }) => surname));
  const proposals = yield* proposeEach(whole, signs, context, surnames);
  for (const { forename, surname } of pairs) {
    const proposal = proposals[forename];
    if (proposal && !isWholeName(proposal.field)) proposals[forename] = nothing;
    else if (proposal)
      proposals[surname] = { ...proposal, why: `${proposal.why}; both halves make one name` };
  }
  return proposals;
}

/** @param halves columns that are part of another and are not looked at themselves */
function* proposeEach(
  columns: readonly TableColumn[],
  signs: readonly ColumnSigns[],
  context: MatchingContext,
  halves: ReadonlySet<number>,
): Steps<ProposedColumn[]> {
  const subjects = recordsInTitle([...context.sheetNames, ...context.titles, context.fileName].join(' – '));
  if (isListOfProgrammes(columns, signs, subjects)) subjects.add('programme');
  const anchors = columns.map((column, index) => anchorRecord(column, signs[index], subjects));
  const hasHeadings = columns.some((column) => column.heading !== '' || column.group !== '');
  const candidates: Candidate[][] = [];
  for (const [index, column] of columns.entries()) {
    const sign = halves.has(index) ? undefined : signs[index];
    if (!sign) candidates.push([]);
    else if (hasHeadings) candidates.push(candidatesFor({ column, index, sign, anchors, subjects, columns }));
    else candidates.push(candidatesByValues(sign));
    yield;
  }

  const proposals: ProposedColumn[] = columns.map(() => (hasHeadings ? nothing : nothingWithoutHeading));
  const taken = new Set<string>();
  const open = new Set(columns.keys());
  const place = (index: number, candidate: Candidate) => {
    proposals[index] = { field: candidate.field.id, confidence: clamp(candidate.score), why: candidate.why };
    open.delete(index);
  };

  const indices = [...open].filter((index) => candidates[index]?.some(isEnough));
  const scores = indices.map((index) => {
    const column = columns[index];
    const row = new Map<string, number>();
    const [first] = candidates[index] ?? [];
    for (const candidate of candidates[index] ?? []) {
      // What may stand in several columns need not make do with a field it resembles less.
      if (first?.field.several && candidate.score < first.score - 0.1) continue;
      if (column && isEnough(candidate))
        row.set(slotOf(candidate.field, column), candidate.score - ENOUGH + 0.05);
    }
    return row;
  });
  for (const [position, slot] of assign(scores).entries()) {
    const index = indices[position];
    const column = index === undefined ? undefined : columns[index];
    if (index === undefined || !column || slot === null) continue;
    const candidate = candidates[index]?.find((it) => slotOf(it.field, column) === slot);
    if (!candidate) continue;
    taken.add(slot);
    place(index, candidate);
  }

  settleStrays(columns, candidates, proposals, taken);
  placeRepeats(columns, candidates, open, taken, place);
  for (const index of open) {
    // Several columns may hold notes.
    const candidate = candidates[index]?.find((it) => it.field.several && it.score >= ENOUGH);
    if (candidate) place(index, candidate);
  }
  for (const index of open) {
    const candidate = candidates[index]?.[0];
    const column = columns[index];
    if (!candidate || !column || candidate.score < SURE_BUT_TAKEN || proposals[index]?.field !== KEEP)
      continue;
    const filled = signs[index]?.filled ?? 0;
    if (filled > 0 && isEvent(candidate.field.record) && taken.has(slotOf(candidate.field, column)))
      proposals[index] = nothingBecauseTaken(candidate.field);
  }
  return proposals.map((proposal, index) => asRecordedForYear(proposal, columns[index], context));
}

const nothing: ProposedColumn = {
  field: KEEP,
  confidence: 0,
  why: 'No field of ours has this heading. It is kept with the young person as additional information.',
};

/** Above this a column is surely about a field, even where another column is matched to it. */
const SURE_BUT_TAKEN = 0.75;

/** 'AR 2023' beside 'AR 2024' may be another review: a person has to say. */
function nothingBecauseTaken(field: FieldDefinition): ProposedColumn {
  return {
    field: KEEP,
    confidence: 0.1,
    why: `Another column is matched to “${field.label}”. If this one tells of another ${recordLabels[field.record].toLowerCase()}, choose the same field; else it is kept as additional information.`,
  };
}

/** Where no heading can say that it is none of our fields, a person has to look. */
const nothingWithoutHeading: ProposedColumn = {
  field: KEEP,
  confidence: 0.1,
  why: 'It has no heading, and its values do not say what it is. Choose a field, or it is kept as additional information.',
};

interface Asked {
  column: TableColumn;
  index: number;
  sign: ColumnSigns;
  anchors: readonly (RecordKind | null)[];
  subjects: ReadonlySet<RecordKind>;
  columns: readonly TableColumn[];
  /** The event that the columns beside it are about; looked up once, by `neighbourOf`. */
  neighbour?: RecordKind | null;
}

function candidatesFor(asked: Asked): Candidate[] {
  const { column, sign } = asked;
  const best = new Map<string, Candidate>();
  const offer = (field: FieldDefinition, score: number, why: string) => {
    const before = best.get(field.id);
    if (!before || score > before.score) best.set(field.id, { field, score, why });
  };
  const band = recordsInBand(column.group);
  const ofEmployer = contactOfEmployer(asked);
  if (ofEmployer) {
    const { score, why } = evidenceFor(ofEmployer, sign);
    offer(ofEmployer, 0.8 + score, `It stands behind the employer${and(why)}`);
  }
  for (const { field, fit, inContext } of headingFits(column.heading)) {
    const place = inContext
      ? contextScore(asked, field, band)
      : { score: plainScore(asked, field, band), why: '' };
    const evidence = evidenceFor(field, sign);
    // Words that are left over may say something else: 'Hours per day' is not 'Hours', nor 'Paid outcome' who paid.
    const context = inContext && fit < 0.9 ? place.score * fit : place.score;
    // In its place, answers that are all known say more than a heading of many meanings ('Setting', 'Type').
    const answers = inContext && place.score > 0 && field.test === 'code' && evidence.score > 0 ? 0.1 : 0;
    const against = isRatherSetting(asked, field) || (ofEmployer && field === contactOfPerson) ? 0.4 : 0;
    const score = (inContext ? fit * 0.45 : fit * 0.9) + context + evidence.score + answers - against;
    offer(
      field,
      score,
      [headingReason(column, fit), place.why, evidence.why].filter((it) => it !== '').join('; '),
    );
  }
  // 'Employment' under 'PfA discussion' reads as one heading.
  if (column.group !== '') {
    for (const { field, fit, inContext } of headingFits(`${column.group} ${column.heading}`)) {
      if (inContext || fit < 0.9) continue;
      const evidence = evidenceFor(field, sign);
      offer(
        field,
        fit * 0.95 + evidence.score,
        `The headings say “${column.group}: ${column.heading}”${and(evidence.why)}`,
      );
    }
  }
  for (const field of fieldsToldByValues) {
    const share = sign.shareFor(field);
    if (sign.filled >= 3 && share >= 0.6) {
      offer(field, 0.5 + share * 0.4, `${hundredths(share)} of its values are valid ${field.label}s`);
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Fields that values can tell of in a list without any headings, and how sure that makes: never more than a proposal. */
const fieldsWithoutHeadings: readonly { field: FieldDefinition; least: number; score: number }[] = [
  { field: getField('person.dateOfBirth'), least: 0.9, score: 0.66 },
  { field: getField('person.postcode'), least: 0.8, score: 0.68 },
  { field: getField('person.sex'), least: 0.95, score: 0.64 },
  { field: getField('person.ethnicity'), least: 0.9, score: 0.62 },
  { field: getField('need.first'), least: 0.9, score: 0.6 },
];

/** In a list without any headings only the values say anything. */
function candidatesByValues(sign: ColumnSigns): Candidate[] {
  if (sign.filled === 0) return [];
  const found: Candidate[] = [];
  for (const field of fieldsToldByValues) {
    const share = sign.shareFor(field);
    if (share < 0.6) continue;
    const why = `${hundredths(share)} of its values are valid ${field.label}s`;
    found.push({ field, score: 0.5 + share * 0.4, why });
  }
  for (const { field, least, score } of fieldsWithoutHeadings) {
    const share = sign.shareFor(field);
    if (share < least) continue;
    const why = `There are no headings; ${hundredths(share)} of its values could be a ${lowerFirst(field.label)}`;
    found.push({ field, score, why });
  }
  const names = sign.shareWithComma;
  if (names >= 0.8) {
    const why = `There are no headings; ${hundredths(names)} of its values are written like SMITH, John`;
    found.push({ field: getField('person.fullName'), score: 0.68, why });
  }
  return found.sort((a, b) => b.score - a.score);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Weighing all against all takes long for sheets of very many columns, which no tracker has. */
const MOST_WEIGHED = 250;

function assign(scores: readonly ReadonlyMap<string, number>[]): (string | null)[] {
  return scores.length <= MOST_WEIGHED ? assignBest(scores) : assignOneByOne(scores);
}

/** 'Placement' is where a work experience is, or where a young person goes to school: then its values are schools. */
function isRatherSetting({ subjects, sign }: Asked, field: FieldDefinition): boolean {
  return field.id === 'experience.employer' && !subjects.has('experience') && sign.shareOfSettings >= 0.5;
}

const contactOfPerson = getField('person.contact');
const contactsOfEmployer = ['employer.contactName', 'employer.telephone', 'employer.email'].map((id) => {
  const field = getField(id);
  return { field, headings: new Set((field.headingsInList ?? []).map((it) => headingWords(it).join(' '))) };
});

/** 'Contact' and 'Tel' right behind 'Placement provider' are whom to ring there, and not the young person's parents. */
function contactOfEmployer({ columns, index }: Asked): FieldDefinition | undefined {
  const contactAt = (at: number) => {
    const words = headingWords(columns[at]?.heading ?? '').join(' ');
    return contactsOfEmployer.find(({ headings }) => headings.has(words))?.field;
  };
  const own = contactAt(index);
  if (!own) return undefined;
  let before = index - 1;
  while (before >= 0 && contactAt(before) && columns[before]?.group === columns[index]?.group) before -= 1;
  const other = columns[before];
  if (!other || other.group !== columns[index]?.group) return undefined;
  const isEmployer = headingFits(other.heading).some(
    ({ field, fit }) => fit >= 0.9 && /\.(?:employer|hostEmployer)$/.test(field.id),
  );
  return isEmployer ? own : undefined;
}

/** Fields whose values cannot be mistaken for anything else, whatever the heading says. */
const fieldsToldByValues = [getField('person.upn'), getField('person.uln')];

/** Where a heading means the field anywhere: how far the rest of the sheet speaks for or against it. */
function plainScore(
  { columns, subjects, anchors, index }: Asked,
  field: FieldDefinition,
  band: ReadonlySet<RecordKind>,
): number {
  if (band.size > 0)
    return band.has(field.record)
      ? 0.08
      : isEvent(field.record) || band.size === 1
        ? penaltyOfBand(field, band)
        : 0;
  if (!isEvent(field.record)) return 0;
  if (isOtherReview({ columns, anchors, subjects, index }, field)) return -0.45;
  const otherAnchors = anchors.some((anchor, at) => at !== index && anchor === field.record);
  if (subjects.has(field.record)) return 0.05;
  if ([...subjects].some(isEvent)) return otherAnchors ? -0.03 : -0.22;
  return 0;
}

/**
 * 'Review date' beside a job or a programme is when that is looked at again. It is an annual review's where the heading
 * says so, or where the sheet tells of annual reviews or EHC plans besides.
 */
function isOtherReview(
  { columns, anchors, subjects, index }: Pick<Asked, 'columns' | 'anchors' | 'subjects' | 'index'>,
  field: FieldDefinition,
): boolean {
  if (field.record !== 'review' || subjects.has('review') || subjects.has('plan')) return false;
  if (columns.some(({ heading, group }) => tellsOfPlans(heading) || tellsOfPlans(group))) return false;
  return anchors.some(
    (anchor, at) => at !== index && anchor !== null && anchor !== 'review' && anchor !== 'plan',
  );
}

function tellsOfPlans(heading: string): boolean {
  const words = headingWords(heading);
  return words.includes('annual') || words.includes('ehc') || words.includes('preparing');
}

function penaltyOfBand(field: FieldDefinition, band: ReadonlySet<RecordKind>): number {
  if (isEvent(field.record)) return -0.28;
  // A band about an event over 'School' means the school of that event; over a UPN it means nothing.
  return [...band].some(isEvent) && field.test === 'text' ? -0.15 : 0;
}

/** Where a heading means the field only in its place: whether this is the place, and why. */
function contextScore(
  asked: Asked,
  field: FieldDefinition,
  band: ReadonlySet<RecordKind>,
): { score: number; why: string } {
  const { subjects, column } = asked;
  const label = recordLabels[field.record].toLowerCase();
  if (band.size > 0) {
    return band.has(field.record)
      ? { score: 0.36, why: `it stands under “${column.group}”` }
      : { score: 0, why: '' };
  }
  const neighbour = neighbourOf(asked);
  const events = [...subjects].filter(isEvent);
  const nearby = neighbour === field.record;
  if (subjects.has(field.record) && isEvent(field.record)) {
    if (nearby || neighbour === null) return { score: 0.34, why: `the sheet is about this: ${label}` };
    return { score: events.length === 1 ? 0.24 : 0.15, why: `the sheet is about this: ${label}` };
  }
  if (nearby) return { score: BESIDE, why: `the columns beside it are about the ${label}` };
  if (field.record === 'plan' && subjects.has('plan') && events.length === 0)
    return { score: 0.26, why: 'the sheet is about EHC plans' };
  if (!isEvent(field.record) && events.length === 0 && neighbour === null) {
    return { score: field.record === 'plan' ? 0 : 0.26, why: 'the sheet is about young people' };
  }
  if (field.record === 'year') return { score: 0.24, why: '' };
  return { score: 0, why: '' };
}

/** What the values say about the field: from -0.6 (they cannot be it) to 0.3. */
export function evidenceFor(field: FieldDefinition, sign: ColumnSigns): { score: number; why: string } {
  if (sign.filled === 0) return { score: 0, why: '' };
  const share = sign.shareFor(field);
  // Two values that are nothing of the kind say as much as three.
  const few = sign.filled < 2 || (sign.filled < 3 && share > 0) ? 0.5 : 1;
  const judge = (good: number, reward: number, bad: number, penalty: number, words: string) => {
    if (share >= good) return { score: reward, why: `${hundredths(share)} of its values are ${words}` };
    if (share < bad)
      return { score: -penalty * few, why: `only ${hundredths(share)} of its values are ${words}` };
    return { score: 0, why: '' };
  };
  switch (field.test) {
    case 'upn':
      return judge(0.5, 0.1, 0.2, 0.5, 'valid UPNs');
    case 'uln':
      return judge(0.5, 0.1, 0.2, 0.5, 'valid ULNs');
    case 'birth-date':
      return judge(0.7, 0.1, 0.3, 0.5, 'dates of birth');
    case 'date':
      return judge(0.5, 0.08, 0.3, 0.45, 'dates');
    case 'time':
      return judge(0.7, 0.08, 0.3, 0.45, 'times of day');
    case 'yes-no':
      return judge(0.8, 0.09, 0.4, 0.4, 'yes or no');
    case 'code':
      return judge(0.7, 0.1, 0.2, 0.3, 'known answers');
    case 'curriculum-year':
      return judge(0.8, 0.09, 0.5, 0.45, 'year groups');
    case 'academic-year':
      return judge(0.7, 0.1, 0.3, 0.5, 'academic years');
    case 'postcode':
      return judge(0.7, 0.1, 0.3, 0.3, 'postcodes');
    case 'weekly-hours':
      return judge(0.7, 0.06, 0.3, 0.4, 'hours a week');
    case 'hourly-pay':
      return judge(0.7, 0.06, 0.3, 0.4, 'pay an hour');
    case 'number':
      return judge(0.7, 0.05, 0.3, 0.35, 'numbers');
    case 'full-name':
      return judge(0.7, 0.08, 0.3, 0.45, 'full names');
    case 'name':
      return judge(0.7, 0.04, 0.3, 0.35, 'names');
    case 'identifier':
      if (sign.isRowCount) return { score: -0.6, why: 'it counts the rows' };
      return judge(0.8, 0.04, 0.5, 0.35, 'numbers of a person');
    case 'text':
      return judge(0.7, 0.03, 0.3, 0.4, 'words');
    case 'long-text':
      // A colour or a tick below 'Independent living' is no outcome that was agreed.
      return sign.shareOfMarks >= 0.5 && !mayBeMarks.has(field.id)
        ? { score: -0.6 * few, why: 'its values are marks and no words' }
        : { score: 0, why: '' };
  }
}

/** Texts in which numbers and short words are nothing unusual. */
const mayBeMarks: ReadonlySet<string> = new Set([
  'person.contact',
  'employer.telephone',
  'employer.address',
  'job-coach.telephone',
]);

/**
 * The event a column is surely about, by its own words and values; null when it could be several or none. 'Employer' is a
 * job's by its words, but on a sheet about work experience it may be that of the work experience.
 */
function anchorRecord(
  column: TableColumn,
  sign: ColumnSigns | undefined,
  subjects: ReadonlySet<RecordKind>,
): RecordKind | null {
  const records = new Set<RecordKind>();
  for (const { field, fit, inContext } of headingFits(column.heading)) {
    if (fit < 0.9 || (inContext && !(isEvent(field.record) && subjects.has(field.record)))) continue;
    if (sign && evidenceFor(field, sign).score < -0.2) continue;
    records.add(field.record);
  }
  const [only] = records;
  return records.size === 1 && only !== undefined && (isEvent(only) || only === 'plan') ? only : null;
}

const kindOfProgramme = getField('programme.kind');

/**
 * Whether a sheet whose title says nothing is about programmes: it has a column of their kinds, and none that speaks of
 * a job. Then 'Employer', 'Start date' and 'Hours' are those of the supported internship, which is no paid job.
 */
function isListOfProgrammes(
  columns: readonly TableColumn[],
  signs: readonly ColumnSigns[],
  subjects: ReadonlySet<RecordKind>,
): boolean {
  if ([...subjects].some(isEvent)) return false;
  const hasKinds = columns.some(
    (column, index) =>
      headingSays(column, kindOfProgramme) && (signs[index]?.shareFor(kindOfProgramme) ?? 0) >= 0.6,
  );
  return hasKinds && !columns.some(speaksOfJob);
}

function speaksOfJob({ heading, group }: TableColumn): boolean {
  if (headingWords(`${group} ${heading}`).some((word) => wordsOfJobs.has(word))) return true;
  return headingFits(heading).some(
    ({ field, fit, inContext }) =>
      !inContext &&
      fit >= 0.9 &&
      field.record === 'job' &&
      field.id !== 'job.employer' &&
      field.test !== 'weekly-hours',
  );
}

const wordsOfJobs: ReadonlySet<string> = new Set([
  'job',
  'jobs',
  'paid',
  'employment',
  'employed',
  'pay',
  'wage',
  'salary',
]);

function neighbourOf(asked: Asked): RecordKind | null {
  if (asked.neighbour === undefined)
    asked.neighbour = nearestAnchor(asked.anchors, asked.index, asked.columns);
  return asked.neighbour;
}

function nearestAnchor(
  anchors: readonly (RecordKind | null)[],
  index: number,
  columns: readonly TableColumn[],
): RecordKind | null {
  const group = columns[index]?.group;
  for (let at = index - 1; at >= 0; at -= 1) {
    if (columns[at]?.group !== group) break;
    const anchor = anchors[at];
    if (anchor) return anchor;
  }
  for (let at = index + 1; at < columns.length; at += 1) {
    if (columns[at]?.group !== group) break;
    const anchor = anchors[at];
    if (anchor) return anchor;
  }
  return null;
}

/**
 * A column that would be of another event than its neighbour, and stands alone there, is of the neighbour's: 'Hours'
 * behind 'Employer' and 'Start' of a job are not those of a placement whose columns stand elsewhere.
 */
function settleStrays(
  columns: readonly TableColumn[],
  candidates: readonly (readonly Candidate[])[],
  proposals: ProposedColumn[],
  taken: Set<string>,
): void {
  const eventAt = (index: number): RecordKind | null => {
    const id = proposals[index]?.field ?? KEEP;
    if (id === KEEP) return null;
    const { record } = getField(id);
    return isEvent(record) ? record : null;
  };
  for (const [index, column] of columns.entries()) {
    const [own, left] = [eventAt(index), index > 0 ? eventAt(index - 1) : null];
    if (own === null || left === null || own === left || columns[index - 1]?.group !== column.group) continue;
    const placed = candidates[index]?.find(({ field }) => field.id === proposals[index]?.field);
    const isAlone = !columns.some(
      (other, at) => at !== index && other.group === column.group && eventAt(at) === own,
    );
    const better = candidates[index]?.find(
      ({ field, score }) =>
        field.record === left && score + BESIDE >= ENOUGH && !taken.has(slotOf(field, column)),
    );
    // What a heading says by itself holds wherever it stands.
    if (!placed || !isAlone || !better || headingSays(column, placed.field)) continue;
    taken.delete(slotOf(placed.field, column));
    taken.add(slotOf(better.field, column));
    const label = recordLabels[left].toLowerCase();
    proposals[index] = {
      field: better.field.id,
      confidence: clamp(Math.min(better.score + BESIDE, 0.8)),
      why: `${better.why}; the column before it is about the ${label}`,
    };
  }
}

/** What it says for a field that the column beside it is about the same. */
const BESIDE = 0.28;

/** Whether a heading means a field on any sheet. */
function headingSays(column: TableColumn, field: FieldDefinition): boolean {
  return headingFits(column.heading).some((it) => it.field === field && !it.inContext && it.fit >= 0.9);
}

/** 'Employer', 'Start', 'End' a second time are a second job, when at least two columns of it are there again. */
function placeRepeats(
  columns: readonly TableColumn[],
  candidates: readonly (readonly Candidate[])[],
  open: ReadonlySet<number>,
  taken: ReadonlySet<string>,
  place: (index: number, candidate: Candidate) => void,
): void {
  const repeats = new Map<RecordKind, { index: number; candidate: Candidate }[]>();
  for (const index of open) {
    const column = columns[index];
    const candidate = candidates[index]?.[0];
    if (!column || !candidate || candidate.score < 0.65 || candidate.field.several) continue;
    if (!isEvent(candidate.field.record) || !canRepeat(candidate.field)) continue;
    if (!taken.has(slotOf(candidate.field, column))) continue;
    const list = repeats.get(candidate.field.record) ?? [];
    list.push({ index, candidate });
    repeats.set(candidate.field.record, list);
  }
  for (const list of repeats.values()) {
    if (new Set(list.map((it) => it.candidate.field.id)).size < 2) continue;
    for (const { index, candidate } of list) place(index, candidate);
  }
}

/** On a sheet about one academic year, 'School / College' is where the young person was in that year. */
function asRecordedForYear(
  proposal: ProposedColumn,
  column: TableColumn | undefined,
  context: MatchingContext,
): ProposedColumn {
  const forYear =
    proposal.field === 'person.setting'
      ? 'year.setting'
      : proposal.field === 'person.settingType'
        ? 'year.settingType'
        : null;
  if (forYear === null || !column || /\b(?:current|now|latest)\b/i.test(column.heading)) return proposal;
  if (!context.hasAcademicYear && instanceOf(column).year === null) return proposal;
  return { ...proposal, field: forYear, why: `${proposal.why}; the table is about one academic year` };
}

function slotOf(field: FieldDefinition, column: TableColumn): string {
  return `${field.id} ${instanceKey(field, instanceOf(column))}`;
}

function isEvent(record: RecordKind): boolean {
  return (eventKinds as readonly RecordKind[]).includes(record);
}

function isEnough(candidate: Candidate): boolean {
  return candidate.score >= ENOUGH;
}

function headingReason(column: TableColumn, fit: number): string {
  return fit >= 0.9 ? `The heading says “${column.heading}”` : `The heading “${column.heading}” resembles it`;
}

function and(text: string): string {
  return text === '' ? '' : `; ${text}`;
}

function hundredths(share: number): string {
  return share >= 0.995 ? 'all' : `${Math.round(share * 100)} in 100`;
}

function clamp(score: number): number {
  return Math.round(Math.max(0, Math.min(1, score)) * 100) / 100;
}

/** Whether these fields are enough to know whom a row is about. */
export function identifiesPeople(fields: Iterable<string>): boolean {
  const set = new Set(fields);
  const named = set.has('person.fullName') || (set.has('person.surname') && set.has('person.forename'));
  return set.has('person.upn') || set.has('person.uln') || set.has('person.localId') || named;
}
