/** The person-level files of the SEN2 return: recognised, linked, and brought in without matching. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  begin,
  check,
  checkedRows,
  commit,
  matchingOf,
  resolveRows,
  saveMatching,
} from '../../../electron/engine/import/import.service.ts';
import { finish } from '../../../electron/engine/import/check/working.ts';
import { asOneFile } from '../../../electron/engine/import/standard/set-of-files.ts';
import type { FileToImport } from '../../../electron/engine/import/import.service.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import {
  ava,
  csvFile,
  day,
  fileName,
  modules,
  rhys,
  templateRows,
  thomas,
  wholeReturn,
} from './sen2-files.ts';
import { dump, fileOf, rowsOf, sheet, today } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

const open = (file: FileToImport) => finish(begin(store, file, today));

/** Says what the codes of the return mean that nobody has told us, as a person would. */
function answerCodes(importId: string, meanings: Readonly<Record<string, Record<string, string>>>): void {
  for (const layout of matchingOf(store, importId)) {
    const columns = layout.columns.flatMap(({ column, heading, meanings: values }) => {
      const said = meanings[heading];
      if (!said) return [];
      const known = values.filter(({ value }) => said[value] !== undefined);
      return [{ column, meanings: known.map(({ value }) => ({ value, meaning: said[value] ?? null })) }];
    });
    if (columns.length > 0) saveMatching(store, importId, { layoutId: layout.layoutId, columns });
  }
}
const codes = { wbp: { Z: 'supported-internship' }, reviewoutcome: { Q: 'amend' } };

async function bringInReturn(files: FileToImport[]): Promise<string> {
  const session = await open(asOneFile(files));
  answerCodes(session.importId, codes);
  await finish(check(store, session.importId));
  await finish(commit(store, session.importId));
  return session.importId;
}

const of = (upn: string, table: string, columns: string) =>
  rowsOf(
    store,
    `SELECT ${columns} FROM ${table} t JOIN person p ON p.id = t.person_id WHERE p.upn = '${upn}' ORDER BY 1`,
  );
const additional = (upn: string) =>
  of(upn, 'additional_information', "t.heading || ' = ' || t.value AS said").map((row) => row['said']);

describe('a whole return', () => {
  it('says what each file is and asks nothing but the codes that are not known', async () => {
    const session = await open(asOneFile(wholeReturn()));
    expect(session.fileName).toBe('SEN2 return of 28-09-2022, 9 files');
    expect(session.sheets.map((it) => it.name)).toEqual([
      'sen2',
      'person',
      'requests',
      'assessment',
      'namedplan',
      'plandetail',
      'activeplans',
      'placementdetail',
      'senneed',
    ]);
    expect(session.notices[0]).toBe(
      'This is a SEN2 return, with its 9 tables of the return as a whole, people, requests for an assessment, assessments, named plans, settings named in plans, active plans, placements and special educational needs.',
    );
    expect(session.sheets[4]?.tables[0]?.recognisedAs).toBe('This is the SEN2 file of named plans.');
    expect(session.sheets.map((it) => it.tables[0]?.chosen)).toEqual([
      false,
      ...Array.from({ length: 8 }, () => true),
    ]);
    const layouts = matchingOf(store, session.importId);
    expect(layouts.flatMap((layout) => layout.missing)).toEqual([
      'The return has codes of its own in “reviewoutcome”. Say once what each means; it is remembered for the next file.',
      'The return has codes of its own in “wbp”. Say once what each means; it is remembered for the next file.',
    ]);
    for (const layout of layouts) {
      for (const column of layout.columns) expect(column, column.heading).toMatchObject({ confidence: 1 });
    }
    const plans = layouts.find((layout) => layout.tables[0]?.sheetName.endsWith('activeplans'));
    expect(plans?.columns.find((column) => column.heading === 'lastreview')).toMatchObject({
      field: 'review.decisionOn',
      why: expect.stringContaining('not the meeting'),
    });
  });

  it('brings the people in with their plans, reviews, needs, settings and programmes', async () => {
    await bringInReturn(wholeReturn());
    expect(
      rowsOf(
        store,
        'SELECT upn, uln, surname, forename, date_of_birth, sex, ethnicity, postcode, local_id FROM person ORDER BY surname',
      ),
    ).toEqual([
      {
        upn: rhys,
        uln: '9276308686',
        surname: 'Adeyemi',
        forename: 'Rhys',
        date_of_birth: '2005-03-24',
        sex: 'M',
        ethnicity: 'WBRI',
        postcode: 'NM1 1AA',
        local_id: '',
      },
      {
        upn: ava,
        uln: '',
        surname: 'Bright',
        forename: 'Ava',
        date_of_birth: '2006-11-02',
        sex: 'F',
        ethnicity: 'MWBC',
        postcode: 'NM2 2BB',
        local_id: '',
      },
      {
        upn: thomas,
        uln: '',
        surname: 'Cole',
        forename: 'Thomas',
        date_of_birth: '2009-05-06',
        sex: '',
        ethnicity: 'ABAN',
        postcode: 'NM3 3CC',
        local_id: '',
      },
    ]);
    expect(of(rhys, 'ehc_plan', 't.started_on, t.ceased_on, t.cease_reason')).toEqual([
      { started_on: '2012-06-15', ceased_on: null, cease_reason: '' },
    ]);
    expect(of(ava, 'ehc_plan', 't.started_on, t.ceased_on, t.cease_reason')).toEqual([
      { started_on: '2014-07-20', ceased_on: '2022-08-31', cease_reason: '4' },
    ]);
    expect(of(thomas, 'ehc_plan', 't.started_on')).toEqual([]);
    expect(of(rhys, 'annual_review', 't.held_on, t.decision_on, t.outcome, t.due_on')).toEqual([
      { held_on: '2022-05-10', decision_on: '2022-06-01', outcome: 'amend', due_on: null },
    ]);
    expect(of(rhys, 'person_need', 't.rank, t.code')).toEqual([
      { rank: 1, code: 'ASD' },
      { rank: 2, code: 'SLCN' },
    ]);
    expect(of(ava, 'person_need', 't.rank, t.code')).toEqual([{ rank: 1, code: 'SEMH' }]);
    expect(of(rhys, 'programme', 't.kind, t.started_on, t.ended_on')).toEqual([
      { kind: 'supported-internship', started_on: '2022-09-05', ended_on: null },
    ]);
    expect(rowsOf(store, 'SELECT count(*) AS count FROM programme')).toEqual([{ count: 1 }]);
    expect(
      rowsOf(
        store,
        'SELECT p.upn, s.name, s.urn, s.ukprn, s.type FROM person p LEFT JOIN setting s ON s.id = p.setting_id ORDER BY p.surname',
      ),
    ).toEqual([
      { upn: rhys, name: 'UKPRN 10012345', urn: '', ukprn: '10012345', type: '' },
      { upn: ava, name: 'NEET', urn: '', ukprn: '', type: 'not-in-education' },
      { upn: thomas, name: null, urn: null, ukprn: null, type: null },
    ]);
    // There is no year group in the return, so none is recorded: it follows from the date of birth.
    expect(rowsOf(store, 'SELECT * FROM person_year')).toEqual([]);
  });

  it('keeps everything that fits no field', async () => {
    await bringInReturn(wholeReturn());
    expect(additional(rhys)).toEqual(
      expect.arrayContaining([
        'SEN2 requests for an assessment: receiveddate = 2012-Jan-10 00:00:00',
        'SEN2 requests for an assessment: requestoutcome = H',
        'SEN2 assessments: assessmentoutcome = H',
        'SEN2 named plans: pb = 1',
        'SEN2 settings named in plans: urn = 130123',
        'SEN2 active plans: phasetransferduedate = 2023-Mar-31 00:00:00',
        'SEN2 active plans: phasetransferfinaldate = 2023-Mar-01 00:00:00',
        'SEN2 placements: ukprn = 10012345',
        'SEN2 placements: urn = 130999',
        'SEN2 placements: entrydate = 2022-Sep-05 00:00:00',
      ]),
    );
    expect(additional(ava)).toEqual(
      expect.arrayContaining([
        'SEN2 placements: urn = 130777',
        'SEN2 placements: leavingdate = 2022-Jul-20 00:00:00',
        'SEN2 placements: sensetting = NEET',
        'Worked out from this row: SEN need without a rank = MLD',
        // A decision of a review of which no meeting is recorded belongs to no review here.
        'SEN2 active plans: lastreview = 2022-Mar-03 00:00:00',
      ]),
    );
    const numbers = rowsOf(store, "SELECT * FROM additional_information WHERE heading LIKE '%tableid'");
    expect(numbers).toEqual([]);
  });

  it('changes nothing when the same return comes again', async () => {
    await bringInReturn(wholeReturn());
    const before = dump(store, ['import_record', 'import_template']);
    const again = await open(asOneFile(wholeReturn()));
    expect(again.broughtInBefore).not.toBeNull();
    const result = await finish(check(store, again.importId));
    expect(result.rows).toMatchObject({ new: 0, changed: 0, doubtful: 0, problem: 0 });
    await finish(commit(store, again.importId));
    expect(dump(store, ['import_record', 'import_template'])).toEqual(before);
  });

  it('remembers what the codes mean, for this return only', async () => {
    await bringInReturn(wholeReturn());
    const again = await open(asOneFile(wholeReturn()));
    expect(matchingOf(store, again.importId).flatMap((layout) => layout.missing)).toEqual([]);
    const tracker = await open(
      fileOf('reviews.xlsx', [
        sheet('AR', [
          ['UPN', 'Name', 'Date of birth', 'Review date', 'Review outcome'],
          [rhys, 'ADEYEMI, Rhys', '24/03/2005', '12/09/2022', 'Q'],
        ]),
      ]),
    );
    const outcome = matchingOf(store, tracker.importId)[0]?.columns.find(
      (it) => it.field === 'review.outcome',
    );
    expect(outcome?.meanings).toEqual([{ value: 'Q', rows: 1, meaning: null, proposed: true }]);
  });

  it('never guesses a letter code, and leaves the placement out until it is told', async () => {
    // 'A' is one letter of "Apprenticeship" and of "Amend"; 'SI' is what trackers write for a supported internship.
    const placement =
      modules['placementdetail']?.map((row) => row.map((cell) => (cell === 'Z' ? 'SI' : cell))) ?? [];
    const session = await open(asOneFile(wholeReturn({ placementdetail: placement })));
    const layout = matchingOf(store, session.importId).find((it) =>
      it.tables[0]?.sheetName.endsWith('placementdetail'),
    );
    expect(layout?.columns.find((it) => it.heading === 'wbp')?.meanings).toEqual([
      { value: 'SI', rows: 1, meaning: null, proposed: true },
    ]);
    await finish(check(store, session.importId));
    const { rows } = await checkedRows(store, session.importId, { state: 'problem', offset: 0, limit: 10 });
    expect(rows.map((row) => [row.sheet, row.row, row.personName, row.problems[0]?.heading])).toEqual([
      ['placementdetail', 2, 'Rhys Adeyemi', 'SEN2 placements: wbp'],
    ]);
  });

  it('takes a code that means no programme for none, and keeps the days of the placement', async () => {
    const session = await open(asOneFile(wholeReturn()));
    answerCodes(session.importId, { ...codes, wbp: { Z: '' } });
    const result = await finish(check(store, session.importId));
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0 });
    await finish(commit(store, session.importId));
    expect(rowsOf(store, 'SELECT * FROM programme')).toEqual([]);
    expect(additional(rhys)).toContain('SEN2 placements: entrydate = 2022-Sep-05 00:00:00');
  });

  it('reads the sex of older and newer files', async () => {
    const newer = modules['person']?.map((row) =>
      row.map((cell, column) =>
        cell === 'gendercurrent'
          ? 'sex'
          : column === 8
            ? cell === '1'
              ? 'M'
              : cell === '2'
                ? 'F'
                : ''
            : cell,
      ),
    );
    await bringInReturn(wholeReturn({ person: newer ?? [] }));
    expect(rowsOf(store, 'SELECT sex FROM person ORDER BY surname')).toEqual([
      { sex: 'M' },
      { sex: 'F' },
      { sex: '' },
    ]);
  });

  it('takes the setting named in the plan when the return has no placements', async () => {
    await bringInReturn(wholeReturn({ placementdetail: null }));
    expect(rowsOf(store, 'SELECT p.upn, s.urn FROM person p JOIN setting s ON s.id = p.setting_id')).toEqual([
      { upn: rhys, urn: '130123' },
    ]);
  });

  it('finds a work-based programme where older files have it', async () => {
    const older = [
      ['activeplanstableid', 'NativeId', 'requeststableid', 'transferla', 'res', 'wbp', 'lastreview'],
      ['61', '924', '21', '', '', 'Z', day('2022-06-01')],
      ['62', '924', '22', '', '', '', ''],
    ];
    const placements = modules['placementdetail']?.map((row) => row.slice(0, -2)) ?? [];
    await bringInReturn(wholeReturn({ activeplans: older, placementdetail: placements }));
    expect(of(rhys, 'programme', 't.kind, t.started_on')).toEqual([
      { kind: 'supported-internship', started_on: null },
    ]);
    expect(rowsOf(store, 'SELECT * FROM annual_review')).toEqual([]);
  });

  it('warns of nobody who turns 25 in the academic year in which the plan may still run', async () => {
    // Turns 25 on 1 September 2021, the first day of 2021/22: the plan may run until 31 August 2022.
    const [headings, first, ...rest] = modules['person'] ?? [];
    const person = [
      headings ?? [],
      (first ?? []).map((cell) => (cell === day('2005-03-24') ? day('1996-09-01') : cell)),
      ...rest,
    ];
    const [planHeadings, plan, ...plans] = modules['namedplan'] ?? [];
    const ends = [
      planHeadings ?? [],
      (plan ?? []).map((cell, column) => (column === 11 ? day('2022-08-31') : column === 12 ? '1' : cell)),
      ...plans,
    ];
    const session = await open(asOneFile(wholeReturn({ person, namedplan: ends })));
    answerCodes(session.importId, codes);
    await finish(check(store, session.importId));
    const { rows } = await checkedRows(store, session.importId, { state: null, offset: 0, limit: 200 });
    const plansSheet = rows.filter((row) => row.sheet.endsWith('namedplan'));
    expect(plansSheet.map((row) => row.problems)).toEqual([[], []]);
  });
});

describe('rows that belong to nobody yet', () => {
  it('says which files are needed when one is chosen alone', async () => {
    const session = await open(csvFile(fileName('namedplan'), modules['namedplan'] ?? []));
    const needed =
      'The rows of this file name nobody: its people are in Blade-Export_28-09-2022_person.csv, Blade-Export_28-09-2022_requests.csv and Blade-Export_28-09-2022_assessment.csv. Choose the files together and bring them in as one return.';
    expect(session.notices).toContain(`This is the SEN2 file of named plans. ${needed}`);
    expect(session.sheets[0]?.tables[0]?.chosen).toBe(false);
    const requests = await open(csvFile(fileName('requests'), modules['requests'] ?? []));
    expect(requests.notices.join(' ')).toContain(
      'its people are in Blade-Export_28-09-2022_person.csv. Choose both files together',
    );
  });

  it('brings the file of people in alone', async () => {
    const session = await open(csvFile(fileName('person'), modules['person'] ?? []));
    const result = await finish(check(store, session.importId));
    expect(result.rows).toMatchObject({ new: 3, problem: 0, doubtful: 0 });
  });

  it('names the row whose number leads nowhere, and brings in the others', async () => {
    const plans = [
      ...(modules['namedplan'] ?? []),
      ['43', '924', '3', 's', '99', day('2020-01-01'), '', '', '0', '0', '', '', ''],
    ];
    const session = await open(asOneFile(wholeReturn({ namedplan: plans })));
    answerCodes(session.importId, codes);
    await finish(check(store, session.importId));
    const { rows } = await checkedRows(store, session.importId, { state: 'problem', offset: 0, limit: 10 });
    expect(rows.map((row) => row.problems.map((it) => it.message))).toEqual([
      [
        'There is no row of “assessment” with the number 99 that stands in “assessmenttableid”, so it is not known whose row this is.',
      ],
    ]);
  });

  it('waits with the rows of a person about whom there is a doubt, and brings them in with the answer', async () => {
    // Somebody of the same name, born on another day of the same month, is known already.
    await finish(
      commit(
        store,
        (
          await open(
            fileOf('cohort.xlsx', [
              sheet('cohort', [
                ['Surname', 'Forename', 'Date of birth', 'Local id'],
                ['Adeyemi', 'Rhys', '25/03/2005', 'L-7'],
              ]),
            ]),
          )
        ).importId,
      ),
    );
    const noNumbers =
      modules['person']?.map((row) =>
        row.map((cell) => (cell === rhys || cell === '9276308686' ? '' : cell)),
      ) ?? [];
    const session = await open(asOneFile(wholeReturn({ person: noNumbers })));
    answerCodes(session.importId, codes);
    await finish(check(store, session.importId));
    const doubtful = await checkedRows(store, session.importId, { state: 'doubtful', offset: 0, limit: 50 });
    expect(doubtful.rows.map((row) => row.personName)).toEqual(['Rhys Adeyemi']);
    const waiting = await checkedRows(store, session.importId, { state: 'problem', offset: 0, limit: 50 });
    expect(new Set(waiting.rows.map((row) => row.problems[0]?.message))).toEqual(
      new Set(['It belongs to row 2 of “person”, which waits for an answer. It comes in with that row.']),
    );
    const [row] = doubtful.rows;
    const known = row?.candidates[0]?.personId ?? '';
    const after = await resolveRows(store, session.importId, [
      { rowKey: row?.rowKey ?? '', personId: known },
    ]);
    expect(after.rows).toMatchObject({ doubtful: 0, problem: 0 });
    await finish(commit(store, session.importId));
    expect(rowsOf(store, 'SELECT count(*) AS count FROM person')).toEqual([{ count: 3 }]);
    expect(rowsOf(store, `SELECT started_on FROM ehc_plan WHERE person_id = '${known}'`)).toEqual([
      { started_on: '2012-06-15' },
    ]);
  });

  it('links by the values when the headings are others', async () => {
    const renamed = (module: string, names: Readonly<Record<string, string>>) =>
      modules[module]?.map((row) => row.map((cell) => names[cell] ?? cell)) ?? [];
    await bringInReturn(
      wholeReturn({
        person: renamed('person', { persontableid: 'rowid' }),
        requests: renamed('requests', { persontableid: 'parentid', requeststableid: 'rowid' }),
        assessment: renamed('assessment', { requeststableid: 'requestid', assessmenttableid: 'id' }),
        namedplan: renamed('namedplan', { assessmenttableid: 'assessment_id' }),
        activeplans: renamed('activeplans', { requeststableid: 'request_id' }),
      }),
    );
    expect(of(ava, 'ehc_plan', 't.started_on')).toEqual([{ started_on: '2014-07-20' }]);
    expect(of(rhys, 'annual_review', 't.held_on')).toEqual([{ held_on: '2022-05-10' }]);
  });

  it('does not take rows that are merely counted for rows that belong together', async () => {
    // Both files number their rows 1, 2, 3 … and nothing says whose the needs are.
    const person =
      modules['person']?.map((row, index) => [index === 0 ? 'id' : String(index), ...row.slice(5)]) ?? [];
    const needs =
      modules['senneed']?.map((row, index) => [index === 0 ? 'id' : String(index), ...row.slice(3)]) ?? [];
    const session = await open(
      asOneFile([csvFile(fileName('person'), person), csvFile(fileName('senneed'), needs)]),
    );
    const layout = matchingOf(store, session.importId);
    expect(session.sheets[1]?.tables[0]?.chosen).toBe(false);
    expect(session.notices.join(' ')).toContain('This is the SEN2 file of special educational needs. ');
    expect(layout).toHaveLength(1);
  });
});

describe('files that are not quite the return', () => {
  it('matches a file as usual whose columns are not those its name promises, and says what differs', async () => {
    const session = await open(
      csvFile(fileName('person'), [
        ['Pupil name', 'UPN', 'D.O.B', 'School'],
        ['ADEYEMI, Rhys', rhys, '24/03/2005', 'The Meadows'],
      ]),
    );
    const [said] = session.notices;
    expect(said).toContain(
      'The name of “Blade-Export_28-09-2022_person.csv” says that it is the SEN2 file of people, but its columns are others: it lacks “surname”, “forename”',
    );
    expect(said).toContain('it has “Pupil name”, “D.O.B” and “School”. It is matched like any other file.');
    const result = await finish(check(store, session.importId));
    expect(result.rows.new).toBe(1);
  });

  it('lets a recognised column be matched otherwise', async () => {
    const session = await open(csvFile(fileName('person'), modules['person'] ?? []));
    const [layout] = matchingOf(store, session.importId);
    const column = layout?.columns.find((it) => it.heading === 'persontableid')?.column ?? 0;
    const saved = saveMatching(store, session.importId, {
      layoutId: layout?.layoutId ?? '',
      columns: [{ column, field: 'person.localId' }],
    });
    expect(saved.columns.find((it) => it.column === column)).toMatchObject({
      field: 'person.localId',
      why: 'You chose this',
    });
    await finish(check(store, session.importId));
    await finish(commit(store, session.importId));
    expect(rowsOf(store, 'SELECT local_id FROM person ORDER BY 1')).toEqual([
      { local_id: '11' },
      { local_id: '12' },
      { local_id: '13' },
    ]);
    // And it is remembered for this file.
    const again = await open(csvFile(fileName('person'), modules['person'] ?? []));
    expect(matchingOf(store, again.importId)[0]?.columns.find((it) => it.column === column)).toMatchObject({
      field: 'person.localId',
    });
  });

  it('leaves an ordinary list of young people alone', async () => {
    const session = await open(
      fileOf('cohort.xlsx', [
        sheet('Person', [
          ['Surname', 'Forename', 'Date of birth', 'Sex', 'Ethnicity', 'Postcode', 'UPN', 'EHCP start date'],
          ['Adeyemi', 'Rhys', '24/03/2005', 'M', 'WBRI', 'NM1 1AA', rhys, '15/06/2012'],
        ]),
      ]),
    );
    expect(session.notices).toEqual([]);
  });
});

describe('the Excel template', () => {
  it('finds the nine tables on its sheet and brings them in', async () => {
    const session = await open(fileOf('sen2.xlsx', [sheet('Data Entry Template', templateRows())]));
    expect(session.sheets[0]?.tables[1]?.recognisedAs).toBe(
      'This is the table of people of the SEN2 template.',
    );
    expect(session.sheets[0]?.tables.map((table) => [table.title, table.dataRows, table.chosen])).toEqual([
      ['Header Record', 1, false],
      ['Person Record', 2, true],
      ['Requests Records', 2, true],
      ['Assessments Records', 1, true],
      ['Named Plan Records', 2, true],
      ['Plan Detail Records', 1, true],
      ['Active Plan Records', 1, true],
      ['Placement Detail Records', 1, true],
      ['SEN Need Records', 2, true],
    ]);
    answerCodes(session.importId, { 'Annual Review Decision': { Q: 'maintain' } });
    const result = await finish(check(store, session.importId));
    expect(result.rows).toMatchObject({ doubtful: 0, problem: 0 });
    await finish(commit(store, session.importId));
    expect(rowsOf(store, 'SELECT upn, date_of_birth, sex FROM person ORDER BY surname')).toEqual([
      { upn: rhys, date_of_birth: '2005-03-24', sex: 'M' },
      { upn: ava, date_of_birth: '2006-11-02', sex: 'F' },
    ]);
    expect(of(ava, 'ehc_plan', 't.started_on, t.ceased_on, t.cease_reason')).toEqual([
      { started_on: '2014-07-20', ceased_on: '2024-08-31', cease_reason: '4' },
    ]);
    expect(of(rhys, 'annual_review', 't.held_on, t.decision_on, t.outcome')).toEqual([
      { held_on: '2024-05-10', decision_on: '2024-06-01', outcome: 'maintain' },
    ]);
    expect(of(rhys, 'person_need', 't.rank, t.code')).toEqual([
      { rank: 1, code: 'ASD' },
      { rank: 2, code: 'SLCN' },
    ]);
    expect(rowsOf(store, 'SELECT s.ukprn FROM person p JOIN setting s ON s.id = p.setting_id')).toEqual([
      { ukprn: '10012345' },
    ]);
    expect(additional(rhys)).toContain(
      'SEN2 settings named in plans: URN - Unique Reference Number = 130123',
    );
  });
});
