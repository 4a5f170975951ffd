import { expect, test } from 'vitest';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { peopleAsTable } from './people-as-table.ts';

const person: PersonRow = {
  personId: '1',
  surname: 'Hughes',
  forename: 'Amelia',
  dateOfBirth: '2009-05-03',
  age: 17,
  curriculumYear: 12,
  upn: 'B801200005001',
  settingName: 'Northmoor College',
  primaryNeed: 'ASD',
  planState: 'in-force',
  lastReviewOn: '2025-10-15',
  nextReviewDueOn: '2026-10-15',
  localId: 'N-100',
  uln: '9276308686',
  sex: 'F',
  ethnicity: 'WBRI',
  postcode: 'NM1 1AA',
  leadOfficer: 'Jo Field',
  stages: [2, 3],
};

test('headings, then one line a person', () => {
  expect(peopleAsTable([person]).split('\r\n')).toEqual([
    'Surname\tFirst name\tDate of birth\tAge\tYear\tUPN\tSetting\tMain need\tEHC plan\tLast review\tNext review due\tLead officer\tLocal number\tULN\tSex\tEthnicity\tPathway stage',
    'Hughes\tAmelia\t2009-05-03\t17\tYear 12\tB801200005001\tNorthmoor College\tAutistic spectrum disorder\tIn force\t2025-10-15\t2026-10-15\tJo Field\tN-100\t9276308686\tFemale\tWhite British\t2, 3',
  ]);
});

test('what is not known is an empty cell', () => {
  const unknown: PersonRow = {
    ...person,
    dateOfBirth: null,
    age: null,
    curriculumYear: null,
    upn: '',
    settingName: '',
    primaryNeed: '',
    planState: 'none',
    lastReviewOn: null,
    nextReviewDueOn: null,
    localId: '',
    uln: '',
    sex: '',
    ethnicity: '',
    leadOfficer: '',
    stages: [],
  };
  expect(peopleAsTable([unknown]).split('\r\n')[1]).toBe(
    'Hughes\tAmelia\t\t\t\t\t\t\tNo plan\t\t\t\t\t\t\t\t',
  );
});

test('no cell calculates, and none spills into the next', () => {
  const line = peopleAsTable([{ ...person, surname: '=1+1', settingName: 'One\tTwo\nThree' }]).split(
    '\r\n',
  )[1];
  expect(line?.split('\t')[0]).toBe("'=1+1");
  expect(line?.split('\t')[6]).toBe('One Two Three');
  for (const sign of ['+', '-', '@']) {
    expect(peopleAsTable([{ ...person, surname: `${sign}x` }])).toContain(`'${sign}x`);
  }
});
