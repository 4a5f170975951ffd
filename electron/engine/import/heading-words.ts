/** Headings in the form in which they are compared: words in small letters, abbreviations written out, order kept. */

/** Words that carry no meaning in a heading. */
const emptyWords = new Set(
  'of the for a an in on to is was has been per and or by their they any please if known'.split(' '),
);

/** What one word of a heading stands for. Only what is usual in trackers of English SEND teams. */
const writtenOut: Readonly<Record<string, string>> = {
  ar: 'annual review',
  ars: 'annual review',
  atw: 'access work',
  dob: 'date birth',
  birthdate: 'date birth',
  born: 'date birth',
  ehcp: 'ehc plan',
  ehcps: 'ehc plan',
  ehcnp: 'ehc plan',
  si: 'supported internship',
  sis: 'supported internship',
  wex: 'work experience',
  wrl: 'work experience',
  ncy: 'curriculum year',
  nc: 'curriculum',
  yr: 'year',
  yrs: 'year',
  yg: 'year group',
  gp: 'group',
  grp: 'group',
  ay: 'academic year',
  yp: 'young person',
  cyp: 'young person',
  pw: 'week',
  wk: 'week',
  wks: 'week',
  weeks: 'week',
  months: 'month',
  mth: 'month',
  mths: 'month',
  weekly: 'week',
  ph: 'hour',
  hrs: 'hour',
  hr: 'hour',
  hours: 'hour',
  hourly: 'hour',
  no: 'number',
  num: 'number',
  nos: 'number',
  nr: 'number',
  identifier: 'id',
  ids: 'id',
  ref: 'reference',
  pfa: 'preparing adulthood',
  pfad: 'preparing adulthood',
  disc: 'discussion',
  discussed: 'discussion',
  discuss: 'discussion',
  discussions: 'discussion',
  sch: 'school',
  schl: 'school',
  coll: 'college',
  org: 'organisation',
  organization: 'organisation',
  fname: 'forename',
  sname: 'surname',
  qual: 'qualification',
  sen: 'send',
  dept: 'department',
  rev: 'review',
  reviewed: 'review',
  reviews: 'review',
  mtg: 'meeting',
  co: 'coordinator',
  tel: 'telephone',
  phone: 'telephone',
  mobile: 'telephone',
  gbp: 'pound',
  progs: 'programme',
  prog: 'programme',
  program: 'programme',
  programmes: 'programme',
  ethnic: 'ethnicity',
  started: 'start',
  starting: 'start',
  starts: 'start',
  commenced: 'start',
  commencement: 'start',
  commencing: 'start',
  began: 'start',
  begin: 'start',
  begins: 'start',
  ended: 'end',
  ending: 'end',
  ends: 'end',
  finish: 'end',
  finished: 'end',
  finishes: 'end',
  completed: 'end',
  completion: 'end',
  placements: 'placement',
  needs: 'need',
  comments: 'comment',
  notes: 'note',
  volunteering: 'voluntary',
  volunteer: 'voluntary',
  volunteers: 'voluntary',
  tsi: 'systematic instruction',
  coaches: 'coach',
};

/** Whom a heading is about, when it says so besides what it is: 'Learner surname' is the surname. */
const personWords = new Set(
  'young person people learner pupil student child childs children intern client apprentice candidate participant customer trainee name'.split(
    ' ',
  ),
);

/**
 * The words of a heading as they are compared. 'D.O.B' and 'Date of\nBirth ' are both `date birth`; 'Hrs p/w' is
 * `hour week`; '£/hr' is `pound hour`. Academic years are left out: they say when, not what.
 */
export function headingWords(heading: string): string[] {
  const text = heading
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/([a-z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replaceAll('£', ' pound ')
    .replaceAll('#', ' number ')
    .replaceAll('%', ' percent ')
    .replace(/\b(?:19|20)?\d{2}\s*[/\-–—_]\s*(?:20)?\d{2}\b(?!\s*[/\-–.]\s*\d)/g, ' ')
    .replace(/\(?\b(?:y\s*\/\s*n|yes\s*(?:\/|or)\s*no)\b\)?/g, ' ')
    .replace(/\(?\b(?:d{1,2}|c{0,2}y{2,4})\s*[/.\- ]\s*m{1,3}\s*[/.\- ]\s*(?:d{1,2}|c{0,2}y{2,4})\b\)?/g, ' ')
    .replace(/\bp\s*\/\s*w\b/g, ' pw ')
    .replace(/\bp\s*\/\s*h\b/g, ' ph ');
  const words: string[] = [];
  const written = joinedInitials(splitIntoWords(text));
  for (const [index, word] of written.entries()) {
    const out = writtenOut[word] ?? word;
    // At the end it is a day: 'EHCP to' is when the plan ended, and 'EHCP' is not.
    const isDayOfEnd = word === 'to' && index > 0 && index === written.length - 1;
    for (const part of out.split(' ')) if (isDayOfEnd || !emptyWords.has(part)) words.push(part);
  }
  return words;
}

/** The heading words without those that only say whom the heading is about; 'name' when nothing else is there. */
export function withoutPersonWords(words: readonly string[]): readonly string[] {
  if (words.length === 0 || words.includes('unique')) return words;
  const rest = words.filter((word) => !personWords.has(word));
  return rest.length > 0 ? rest : ['name'];
}

function splitIntoWords(text: string): string[] {
  // Nearly every heading is in plain letters, and looking for those is far quicker than for letters of every script.
  const between = /^[\0-\x7f]*$/.test(text) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u;
  return text.split(between).filter((word) => word !== '');
}

/** 'd o b' is one word: a run of single letters is an abbreviation. */
function joinedInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let initials = '';
  for (const word of words) {
    if (word.length <= 2 && /^\p{L}$/u.test(word)) {
      initials += word;
      continue;
    }
    if (initials !== '') joined.push(initials);
    initials = '';
    joined.push(word);
  }
  if (initials !== '') joined.push(initials);
  return joined;
}

/** One text for a heading, by which the same heading is known again in another file. */
export function headingKey(heading: string): string {
  return headingWords(heading).join(' ');
}

/** A number that tells repeated columns apart: 2 in 'Placement 2', 'Employer (2)' and '2nd placement'; else null. */
export function headingOrdinal(text: string): number | null {
  const match = /(?:^|\s)(?:(\d)(?:st|nd|rd|th)\b|[(#]?(\d)\)?\s*$)/i.exec(text.trim());
  const written = match?.[1] ?? match?.[2];
  if (written) return Number(written);
  const word = /\b(first|second|third)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === 'first' ? 1 : word === 'second' ? 2 : word === 'third' ? 3 : null;
}

/** A heading over reviews that were held before, it may be long before. */
export const saysLast = /\b(?:last|previous|prior|latest|most recent)\b/i;
