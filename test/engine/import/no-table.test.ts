/** What is no table is refused as such, and what is one, however plain, is taken. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finish } from '../../../electron/engine/import/check/working.ts';
import { begin, type FileToImport } from '../../../electron/engine/import/import.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { day, fileOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

function textFile(name: string, text: string): FileToImport {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, read: () => readWorkbook(bytes, name) };
}

const letter = `Dear Ms Hollis,

Thank you for your letter of 3 March 2024, which reached me on Monday. As you know, we met in
May, and agreed that a review would be held before the end of term; that has not happened.

I would be grateful, therefore, for a reply by 14 June 2024.

Yours sincerely,
T. Brook`;

describe('refuses', () => {
  it.each([
    ['letter.csv', letter],
    ['letter.xlsx', letter],
    ['one line.csv', 'This is a note about the transport contract, nothing else.'],
    ['a word.csv', 'hello'],
    [
      'minutes.tsv',
      'Minutes of the meeting\n\nPresent: everybody\nThe date of the next meeting is not known.',
    ],
    [
      'names in prose.csv',
      'We need the name, the date of birth, and the UPN of each young person.\nThank you.',
    ],
  ])('%s', async (name, text) => {
    await expect(finish(begin(store, textFile(name, text), today))).rejects.toMatchObject({
      code: 'NO_TABLE_FOUND',
    });
  });

  it('a workbook of notes', async () => {
    const file = fileOf('notes.xlsx', [
      sheet('Notes', [['Things to do'], ['Ring the college'], ['Book a room']]),
    ]);
    await expect(finish(begin(store, file, today))).rejects.toMatchObject({ code: 'NO_TABLE_FOUND' });
  });
});

describe('takes', () => {
  it.each([
    ['a list of one person', 'UPN,Name,DOB\nU924310000559,"ADEYEMI, Rhys",24/03/2008\n'],
    ['spaces after the commas', 'UPN, name, dob\nU924310000559, Rhys Adeyemi, 24/03/2008\n'],
    ['headings nobody knows', 'Klient;Betreuer;Ziel\nRhys;Tom;Arbeit\nAva;Tom;Schule\n'],
    ['headings we know, and nobody under them yet', 'UPN,Name,DOB\n'],
    ['UPNs alone', 'UPN\nU924310000559\nV922310001157\n'],
    ['no headings at all', 'U924310000559,"ADEYEMI, Rhys",24/03/2008\nV922310001157,"ALI, Ava",20/08/2008\n'],
  ])('%s', async (_what, text) => {
    const session = await finish(begin(store, textFile('list.csv', text), today));
    expect(session.sheets[0]?.tables).toHaveLength(1);
  });

  it('a sheet of words under headings nobody knows, beside a sheet of notes', async () => {
    const session = await finish(
      begin(
        store,
        fileOf('list.xlsx', [
          sheet('Notes', [['Things to do'], ['Ring the college']]),
          sheet('List', [
            ['Client', 'Worker', 'Where'],
            ['R. A.', 'Tom Brook', 'College'],
          ]),
          sheet('Dates', [
            ['One', day('2024-01-01')],
            ['Two', day('2024-02-01')],
          ]),
        ]),
        today,
      ),
    );
    expect(session.sheets.map((it) => it.tables.length)).toEqual([1, 1, 1]);
  });
});
