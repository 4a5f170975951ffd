import { upnCheckLetter } from '../../../shared/domain/upn.ts';

/** Records that each young person of the list is: a person, a need, an EHC plan, a review and a year. */
export const RECORDS_EACH = 5;

/** A list of young people as text, made up by a fixed rule. */
export function listOfPeople(count: number): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const lines = ['UPN,Surname,Forename,DOB,Primary need,EHCP start,NCY,AR held'];
  for (let index = 0; index < count; index += 1) {
    const digits = `924310${String(index).padStart(6, '0')}`;
    const born = new Date(Date.UTC(2006, 0, 1) + (index % 1400) * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      `${upnCheckLetter(digits)}${digits},${letters(index)},Ann,${born},ASD,01/09/2019,${9 + (index % 5)},05/11/2024`,
    );
  }
  return { name: 'people.csv', bytes: Uint8Array.from(Buffer.from(lines.join('\n'))) };
}

/** A surname of letters only for each number. */
function letters(number: number): string {
  return [...String(number).padStart(4, '0')].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
}
