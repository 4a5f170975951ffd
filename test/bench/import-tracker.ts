/**
 * A tracker as a SEND team keeps it, of any length: one row for each young person, 30 columns, of which 23 feed our
 * records and 7 match nothing. Made up by a fixed rule, so every run measures the same bytes.
 */
import { writeXlsx } from 'hucre/xlsx';
import { upnCheckLetter } from '../../shared/domain/upn.ts';

const headings = [
  'UPN',
  'Surname',
  'Forename',
  'DOB',
  'Sex',
  'Ethnicity',
  'Primary need',
  'Setting',
  'NCY',
  'Annual review date',
  'Employment discussed',
  'AR outcome',
  'Programme',
  'Provider',
  'SI start',
  'SI end',
  'Host employer',
  'Job coach',
  'Job start',
  'Hours per week',
  'Hourly pay',
  'Work experience start',
  'Work experience type',
  'Taxi contract',
  'Panel reference',
  'RAG',
  'Laptop loaned',
  'Escort',
  'Filing box',
  'Family hub',
];

const surnames =
  'Ward Morgan Okafor Begum Hughes Kowalska Patel O’Neill Shah Bennett Clarke Doyle Evans Fraser Grant Hussain Iqbal Jones Khan Lewis Mensah Nowak Osei Price Quinn Reid Singh Turner Usman Vaughan'.split(
    ' ',
  );
const forenames =
  'Ben Lily Amara Zoë Siân Tom Ivy Noah Maya Omar Ella Finn Grace Hana Isaac Jade Kofi Leah Max Nia'.split(
    ' ',
  );
const ethnicities = ['WBRI', 'White British', 'APKN', 'Black African', 'MWBC', 'AIND', 'Not obtained'];
const needs = ['ASD', 'MLD', 'SEMH', 'SLCN', 'Autism', 'SLD', 'PMLD', 'SPLD'];
const types = ['Open', 'Internal', 'Simulated'];
const programmes = ['Supported internship', 'Traineeship', 'Apprenticeship', 'SI'];

/**
 * @param rows how many young people
 * @returns the bytes of an .xlsx file
 */
export async function writeTracker(rows: number): Promise<Uint8Array> {
  const sheet: (string | number | Date | null)[][] = [
    ['Northmoor Council – preparation for adulthood tracker 2025/26'],
    headings,
  ];
  for (let number = 0; number < rows; number += 1) sheet.push(rowOf(number));
  return new Uint8Array(await writeXlsx({ sheets: [{ name: '2025-26', rows: sheet }] }));
}

function rowOf(number: number): (string | number | Date | null)[] {
  // A fixed sequence without visible order, the same on every machine.
  let state = (number + 1) * 2654435761;
  const below = (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 8) % limit;
  };
  const one = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const day = (year: number, years: number): Date => new Date(Date.UTC(year, 0, 1 + below(365 * years)));
  const digits = `8012000${String(number % 100_000).padStart(5, '0')}`;
  const surname = `${one(surnames)}${below(3) === 0 ? `-${one(surnames)}` : ''}`;
  const inProgramme = below(100) < 50;
  const hasJob = below(100) < 35;
  const hasExperience = below(100) < 60;
  const perhaps = (text: string): string | null => (below(100) < 60 ? text : null);
  const start = day(2022, 3);
  return [
    `${upnCheckLetter(digits)}${digits}`,
    surname,
    `${one(forenames)}${below(4) === 0 ? ` ${one(forenames)}` : ''}`,
    day(2002, 9),
    one(['M', 'F', 'Male', 'Female']),
    one(ethnicities),
    one(needs),
    `${one(surnames)} ${one(['Academy', 'College', 'School', 'Sixth Form'])}`,
    one(['Yr 11', 'Year 12', '13', 'Y14', 'Yr 10']),
    below(100) < 95 ? day(2025, 1) : null,
    one(['Y', 'N', 'Yes', 'No', '✓']),
    one(['Maintain', 'Amend', 'Cease', 'Maintained']),
    ...(inProgramme
      ? [
          one(programmes),
          `${one(surnames)} Training`,
          start,
          new Date(start.getTime() + (180 + below(180)) * 86_400_000),
          `${one(surnames)} ${one(['Ltd', 'Stores', 'Hospital', 'Café', 'Hotel'])}`,
          `${one(forenames)} ${one(surnames)}`,
        ]
      : [null, null, null, null, null, null]),
    ...(hasJob ? [day(2025, 1), 4 + below(36), 8 + below(600) / 100] : [null, null, null]),
    ...(hasExperience ? [day(2024, 2), one(types)] : [null, null]),
    perhaps(`T${1000 + below(9000)}`),
    perhaps(`P/${below(90_000)}/${below(30)}`),
    perhaps(one(['Red', 'Amber', 'Green'])),
    perhaps(one(['Lent', 'Returned', 'Not needed'])),
    perhaps(one(['Yes', 'No', 'Shared'])),
    perhaps(`Box ${below(400)}`),
    perhaps(one(['North', 'South', 'Harbour', 'Moor'])),
  ];
}
