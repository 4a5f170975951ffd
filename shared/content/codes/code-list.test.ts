import { describe, expect, it } from 'vitest';
import { actionStatuses } from './action-status.ts';
import { comparable, findCode, labelOfCode, spellings, type CodeList } from './code-list.ts';
import { disabilityConfidentLevels } from './disability-confident.ts';
import { ethnicities } from './ethnicity.ts';
import { nonUrnSettings } from './non-urn-setting.ts';
import { planCeaseReasons } from './plan-cease-reason.ts';
import { programmeKinds } from './programme-kind.ts';
import { reviewOutcomes } from './review-outcome.ts';
import { senNeeds } from './sen-need.ts';
import { furtherEducationSettingTypes, settingTypes } from './setting-type.ts';
import { sexes } from './sex.ts';
import { workExperienceKinds } from './work-experience-kind.ts';

const lists: Record<string, CodeList> = {
  actionStatuses,
  disabilityConfidentLevels,
  ethnicities,
  nonUrnSettings,
  planCeaseReasons,
  programmeKinds,
  reviewOutcomes,
  senNeeds,
  settingTypes,
  sexes,
  workExperienceKinds,
};

describe.each(Object.entries(lists))('%s', (_name, list) => {
  it('never means two things with one spelling', () => {
    const meaning = new Map<string, string>();
    for (const entry of list) {
      for (const spelling of spellings(entry)) {
        const key = comparable(spelling);
        expect(meaning.get(key) ?? entry.code, spelling).toBe(entry.code);
        meaning.set(key, entry.code);
      }
    }
  });

  it('finds every entry by each of its spellings', () => {
    for (const entry of list) {
      for (const spelling of spellings(entry)) {
        expect(findCode(list, ` ${spelling.toUpperCase()} `)?.code).toBe(entry.code);
      }
    }
  });
});

it('has exactly the codes of the Department for Education', () => {
  const codes = (list: CodeList) => list.map((entry) => entry.code).join(' ');
  expect(codes(ethnicities)).toBe(
    'WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH OOTH REFU NOBT',
  );
  expect(codes(senNeeds)).toBe('SPLD MLD SLD PMLD SEMH SLCN HI VI MSI PD ASD DS OTH');
  expect(codes(planCeaseReasons)).toBe('1 2 3 4 5 6 7 8 9');
  expect(codes(nonUrnSettings)).toBe('OLA OPA EHE EYP OTH NEET NIEC NIEO');
});

describe('finding a code in a tracker', () => {
  it.each([
    ['b) Female', 'F'],
    ['(a) male', 'M'],
    ['m', 'M'],
    ['Female ', 'F'],
  ])('reads sex %j as %s', (text, code) => expect(findCode(sexes, text)?.code).toBe(code));

  it.each([
    ['White British', 'WBRI'],
    ['White & Black Caribbean', 'MWBC'],
    ['Any other mixed', 'MOTH'],
    ['wbri', 'WBRI'],
    ['Not obtained', 'NOBT'],
  ])('reads ethnicity %j as %s', (text, code) => expect(findCode(ethnicities, text)?.code).toBe(code));

  it.each([
    ['SI', 'supported-internship'],
    ['Supported internship ', 'supported-internship'],
    ['Supported apprenticeship', 'supported-apprenticeship'],
    ['Apprenticeship', 'apprenticeship'],
  ])('reads programme %j as %s', (text, code) => expect(findCode(programmeKinds, text)?.code).toBe(code));

  it.each([
    ['External employer', 'open'],
    ['Open', 'open'],
    ['School-based', 'internal'],
    ['Internal', 'internal'],
    ['In school / simulated', 'simulated'],
  ])('reads work experience %j as %s', (text, code) =>
    expect(findCode(workExperienceKinds, text)?.code).toBe(code),
  );

  it('does not guess', () => {
    for (const text of ['', ' ', '✓', '0', '9', 'Femal', 'White', 'fe']) {
      expect(findCode(sexes, text), text).toBeUndefined();
    }
    expect(findCode(ethnicities, 'White')).toBeUndefined();
  });
});

it('shows an unknown code as it is', () => {
  expect(labelOfCode(sexes, 'F')).toBe('Female');
  expect(labelOfCode(sexes, 'X')).toBe('X');
});

describe('further education in question 2e', () => {
  it('covers colleges, specialist post-16 and training providers, and no school', () => {
    expect(furtherEducationSettingTypes).toEqual([
      'sixth-form-college',
      'further-education-college',
      'specialist-post-16-institution',
      'training-provider',
    ]);
  });

  it.each([
    ['FE', true],
    ['Mainstream', false],
    ['Special', false],
    ['Specialist college', true],
  ])('reads setting type %j', (text, furtherEducation) => {
    expect(findCode(settingTypes, text)).toMatchObject({ isFurtherEducation: furtherEducation });
  });
});
