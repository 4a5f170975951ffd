import { expect, test } from 'vitest';
import { fileNameKey, numberedWhereAlike, wholeFileName } from './file-name.ts';
import { namesNobody, packFileName, unknownTokens, type NamedPack } from './pack-file-name.ts';

const kim: NamedPack = {
  surname: 'O’Hara/Bell',
  forename: 'Kim',
  preferredName: '',
  localId: 'NM:1042',
  curriculumYear: 11,
  dueOn: '2026-12-01',
  settingName: 'Northmoor “Hill” School?',
  leadOfficer: 'A. Osei',
};

test('tokens are filled in, and what file systems refuse is replaced', () => {
  expect(packFileName('{surname} {forename} {review date}', kim)).toBe('O’Hara Bell Kim 2026-12-01');
  expect(packFileName('{Local ID} - {year  group}', kim)).toBe('NM 1042 - Year 11');
  expect(packFileName('{setting}', kim)).toBe('Northmoor “Hill” School');
});

test('what is not recorded leaves nothing behind, and a name is never empty', () => {
  const unknown = { ...kim, surname: '', forename: '', dueOn: null, curriculumYear: null };
  expect(packFileName('{surname} {forename} {review date}', unknown)).toBe('Assessment pack');
  expect(packFileName('{year group} {preferred name}.', { ...kim, curriculumYear: null })).toBe('Kim');
  expect(packFileName('...', kim)).toBe('Assessment pack');
});

test('words in braces that are no token are named, and a pattern that names nobody is known', () => {
  expect(unknownTokens('{last name} {forename} {}')).toEqual(['{last name}', '{}']);
  expect(namesNobody('Pack {last name}')).toBe(true);
  expect(namesNobody('Pack {local id}')).toBe(false);
});

test('names of devices, long names and names that hide their direction are made harmless', () => {
  expect(wholeFileName('CON')).toBe('_CON');
  expect(wholeFileName('com1.pdf')).toBe('_com1.pdf');
  expect(Array.from(wholeFileName('é'.repeat(300)))).toHaveLength(120);
  expect(wholeFileName('Bell\u202Efdp.exe')).toBe('Bellfdp.exe');
  expect(wholeFileName('محمد / علي')).toBe('محمد علي');
});

test('two alike get a number, also where only capitals differ or a file of the name is there', () => {
  expect(numberedWhereAlike(['Bell Kim', 'BELL KIM', 'Bell Kim', 'Other'])).toEqual([
    'Bell Kim',
    'BELL KIM (2)',
    'Bell Kim (3)',
    'Other',
  ]);
  expect(numberedWhereAlike(['Bell Kim'], new Set(['bell kim', 'Bell Kim (2)']))).toEqual(['Bell Kim (3)']);
  expect(fileNameKey('Zoe\u0308')).toBe(fileNameKey('ZOË'));
});
