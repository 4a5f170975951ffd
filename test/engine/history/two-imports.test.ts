/**
 * Two files tell of the same young people and the same fields, one after the other, and both are taken back and brought
 * back in every order: nothing is lost without being named, and no value stands that neither file gave.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { undoChangeSet } from '../../../electron/engine/history/undo.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet } from '../import/support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const headings = [
  'UPN', 'Surname', 'Forename', 'DOB', 'Postcode', 'Sex', 'Primary need', 'AR held', 'AR outcome', 'Hobby',
]; // prettier-ignore
const amelia = ['B801200005001', 'Hughes', 'Amelia', day('2009-03-04')];
const ben = ['Q801200005002', 'Shah', 'Ben', day('2009-05-04')];
const cara = ['V922310001157', 'Lee', 'Cara', day('2009-07-04')];
const held = day('2025-03-01');
const files = {
  A: fileOf('a.xlsx', [
    sheet('Young people', [
      headings,
      [...amelia, 'NM1 1AA', 'F', 'ASD', held, 'Maintain', 'chess'],
      [...ben, 'NM1 1AB', null, 'MLD', null, null, 'kites'],
    ]),
  ]),
  B: fileOf('b.xlsx', [
    sheet('Young people', [
      headings,
      [...amelia, 'NM2 2BA', null, 'SLD', held, 'Amend', 'drums'],
      [...cara, 'NM2 2BC', 'F', 'ASD', null, null, 'tennis'],
    ]),
  ]),
};

const lines = (sql: string) => rowsOf(store, sql).map((row) => Object.values(row).join(' '));
/** Everything that the files say, a line for each young person. */
function said(): string[] {
  const people = lines('SELECT forename, postcode, sex FROM person ORDER BY forename');
  const of = (sql: string) => lines(`SELECT p.forename, ${sql} ORDER BY 1, 2`);
  const rest = [
    ...of('code FROM person_need n JOIN person p ON p.id = n.person_id'),
    ...of('held_on, outcome FROM annual_review r JOIN person p ON p.id = r.person_id'),
    ...of('value FROM additional_information a JOIN person p ON p.id = a.person_id'),
  ];
  return people.map((line) => {
    const name = `${line.split(' ')[0]} `;
    return [line, ...rest.filter((it) => it.startsWith(name)).map((it) => it.slice(name.length))].join(', ');
  });
}

const ofA = ['Amelia NM1 1AA F, ASD, 2025-03-01 maintain, chess', 'Ben NM1 1AB , MLD, kites'];
const ofBoth = [
  'Amelia NM2 2BA F, SLD, 2025-03-01 amend, chess, drums',
  'Ben NM1 1AB , MLD, kites',
  'Cara NM2 2BC F, ASD, tennis',
];
/** Without the first file: what the second made of Amelia stands, and with it what it needs of the first. */
const ofBAlone = ['Amelia NM2 2BA F, SLD, 2025-03-01 amend, drums', 'Cara NM2 2BC F, ASD, tennis'];
const nobody: string[] = [];

type Step = 'A back' | 'B back' | 'A again' | 'B again';
const orders: [Step, string[], string[]?][][] = [
  [
    ['A back', ofBAlone, ['changed']],
    ['A again', ofBoth],
  ],
  [
    ['B back', ofA],
    ['B again', ofBoth],
  ],
  [
    ['A back', ofBAlone, ['changed']],
    ['B back', nobody],
    ['B again', ofBAlone],
    ['A again', ofBoth],
  ],
  [
    ['B back', ofA],
    ['A back', nobody],
    ['A again', ofA],
    ['B again', ofBoth],
  ],
  [
    ['A back', ofBAlone, ['changed']],
    ['B back', nobody],
    // Amelia went with the second file, so the first cannot give her back her hobby; that is said.
    ['A again', ['Ben NM1 1AB , MLD, kites'], ['nothing-to-refer-to']],
    ['B again', [ofBAlone[0] ?? '', 'Ben NM1 1AB , MLD, kites', ofBAlone[1] ?? '']],
  ],
  [
    ['B back', ofA],
    ['A back', nobody],
    // She came with the first file: until that is there again, what the second changed of her cannot be.
    ['B again', ['Cara NM2 2BC F, ASD, tennis'], ['nothing-to-refer-to', 'removed']],
    ['A again', [...ofA, 'Cara NM2 2BC F, ASD, tennis']],
  ],
];

test.each(orders.map((steps) => [steps.map(([step]) => step).join(', '), steps] as const))(
  '%s',
  async (_, steps) => {
    const changeSets = {
      A: (await bringIn(store, files.A)).entry.changeSetId,
      B: (await bringIn(store, files.B)).entry.changeSetId,
    };
    expect(said()).toEqual(ofBoth);
    for (const [step, expected, named = []] of steps) {
      const file = step.startsWith('A') ? 'A' : 'B';
      const { kept } = await undoChangeSet(store, changeSets[file]);
      // What was undone last is undone in its turn.
      changeSets[file] =
        (await listChangeSets(store.db, { offset: 0, limit: 1 })).changeSets[0]?.changeSetId ?? '';
      expect(said(), step).toEqual(expected);
      expect([...new Set(kept.map(({ why }) => why))].sort(), step).toEqual(named);
    }
  },
);
