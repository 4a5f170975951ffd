import { expect, it } from 'vitest';

import { filesOfOneReturn } from './files-of-one-return.ts';

const files = (...names: string[]) => names.map((name) => ({ name }));

it('finds the files of one return by their names', () => {
  const found = filesOfOneReturn(
    files(
      'cohort.xlsx',
      'Blade-Export_28-09-2022_person.csv',
      'blade-export_28-09-2022_NamedPlan.CSV',
      'Blade-Export_28-09-2022_senneed (1).csv',
    ),
  );
  expect(found?.day).toBe('28-09-2022');
  expect(found?.files.map(({ name }) => name)).toEqual([
    'Blade-Export_28-09-2022_person.csv',
    'blade-export_28-09-2022_NamedPlan.CSV',
    'Blade-Export_28-09-2022_senneed (1).csv',
  ]);
});

it('takes neither files of two exports nor other files for one return', () => {
  expect(
    filesOfOneReturn(files('Blade-Export_28-09-2022_person.csv', 'Blade-Export_29-09-2022_namedplan.csv')),
  ).toBeNull();
  expect(filesOfOneReturn(files('Blade-Export_28-09-2022_person.csv', 'person.csv'))).toBeNull();
  expect(
    filesOfOneReturn(files('Blade-Export_28-09-2022_notes.csv', 'Blade-Export_28-09-2022_other.csv')),
  ).toBeNull();
});
