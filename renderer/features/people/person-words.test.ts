import { expect, test } from 'vitest';
import { fullName } from '../../../shared/domain/full-name.ts';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { ageAndYear, birthHint, codeWords, needWords } from './person-words.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import {
  hoursWords,
  leftEarlyWords,
  periodWords,
  workExperienceSettingWords,
} from '../../components/work-words.ts';
import { listName, untilWords, yesNoWords } from '../../components/young-person-words.ts';

test('names are never nothing, and the name somebody goes by comes first', () => {
  expect(listName({ surname: 'Hughes', forename: 'Amelia' })).toBe('Hughes, Amelia');
  expect(listName({ surname: '', forename: 'Amelia' })).toBe('Amelia');
  expect(listName({ surname: '', forename: '' })).toBe('Name not recorded');
  expect(fullName({ surname: 'Hughes', forename: 'Amelia', preferredName: '' })).toBe('Amelia Hughes');
  expect(fullName({ surname: 'Hughes', forename: 'Amelia', preferredName: 'Mel' })).toBe('Mel Hughes');
  expect(fullName({ surname: '', forename: '', preferredName: '' })).toBe('Name not recorded');
});

test('age and year, each without the other', () => {
  expect(ageAndYear(17, 12)).toBe('17 (Year 12)');
  expect(ageAndYear(17, null)).toBe('17');
  expect(ageAndYear(null, 12)).toBe('Year 12');
  expect(ageAndYear(null, null)).toBe('Not recorded');
  expect(curriculumYearWords(0)).toBe('Reception');
  expect(curriculumYearWords(-1)).toBe('Before Reception');
});

test('the age a date of birth makes is shown, one without an EHC plan is pointed out', () => {
  // The 25th year ends on the day before the 26th birthday.
  expect(birthHint('2009-11-22', '2026-11-21')).toBe('Age 16 today');
  expect(birthHint('2009-11-21', '2026-11-21')).toBe('Age 17 today');
  expect(birthHint('2000-11-22', '2026-11-21')).toBe('Age 25 today');
  expect(birthHint('2000-11-21', '2026-11-21')).toBe(
    'Age 26 today, older than an EHC plan can last. Is the year right?',
  );
  expect(birthHint(null, '2026-11-21')).toBeUndefined();
  expect(birthHint('2026-11-22', '2026-11-21')).toBeUndefined();
});

test('days until a date, counted in words', () => {
  expect(untilWords('2026-11-21', '2026-11-21')).toBe('today');
  expect(untilWords('2026-11-22', '2026-11-21')).toBe('in 1 day');
  expect(untilWords('2026-12-21', '2026-11-21')).toBe('in 30 days');
  expect(untilWords('2026-11-20', '2026-11-21')).toBe('1 day late');
  expect(untilWords('2024-11-21', '2026-11-21')).toBe('730 days late');
  expect(untilWords('2024-11-20', '2026-11-21')).toBe('2 years late');
  expect(untilWords('2018-10-28', '2026-11-21')).toBe('8 years late');
  expect(untilWords('2023-11-21', '2026-11-21')).toBe('3 years late');
  expect(untilWords('2023-11-22', '2026-11-21')).toBe('2 years late');
});

test('periods with one end, both or none', () => {
  expect(periodWords('2025-10-06', '2026-06-16')).toBe('6 October 2025 – 16 June 2026');
  expect(periodWords('2025-10-06', null)).toBe('From 6 October 2025');
  expect(periodWords(null, '2026-06-16')).toBe('Until 16 June 2026');
  expect(periodWords(null, null)).toBe('Not recorded');
});

test('what is not known is said, never shown as a code or as No', () => {
  expect(yesNoWords(null)).toBe('Not recorded');
  expect(yesNoWords(false)).toBe('No');
  expect(needWords('ASD')).toBe('Autistic spectrum disorder');
  expect(needWords('')).toBe('Not recorded');
  expect(codeWords(ethnicities, 'WBRI')).toBe('White British');
  // Lost data is worse than an unusual word.
  expect(codeWords(ethnicities, 'Martian')).toBe('Martian');
  expect(workExperienceSettingWords(null)).toBe('Not recorded');
  expect(hoursWords(null)).toBe('Not recorded');
  expect(hoursWords(22.5)).toBe('22.5');
});

test('leaving early, with and without a reason', () => {
  expect(leftEarlyWords({ leftEarly: true, leftReason: 'moved away' })).toBe('Yes: moved away');
  expect(leftEarlyWords({ leftEarly: false, leftReason: '' })).toBe('No');
  expect(leftEarlyWords({ leftEarly: null, leftReason: 'moved away' })).toBe('moved away');
  expect(leftEarlyWords({ leftEarly: null, leftReason: '' })).toBe('Not recorded');
});
