/** Every field of every kind of record is proposed for each of the headings that mean it, and for our own name of it. */
import { expect, it } from 'vitest';

import type { FieldDefinition, ValueTest } from '../../../electron/engine/import/fields/field.ts';
import { fieldDefinitions } from '../../../electron/engine/import/fields/registry.ts';
import { ColumnSigns } from '../../../electron/engine/import/matching/column-signs.ts';
import { proposeMatching } from '../../../electron/engine/import/matching/propose-matching.ts';
import { allAtOnce } from '../../../electron/engine/steps.ts';
import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { day, today } from './support.ts';

const typical: Partial<Record<ValueTest, SourceCell[]>> = {
  upn: ['U924310000559', 'V922310001157'],
  uln: ['9276308686'],
  time: ['9:30', '14:00'],
  'birth-date': [day('2008-03-24'), day('2007-08-20')],
  date: [day('2024-05-06'), day('2025-05-07')],
  'yes-no': ['Y', 'N'],
  'curriculum-year': [11, 12],
  'academic-year': ['2024/25'],
  postcode: ['NM1 1AA'],
  'weekly-hours': [16, 20],
  'hourly-pay': [10.42, 11.44],
  number: [2, 3],
  'full-name': ['SMITH, John', 'ALI, Ava'],
  name: ['Smith', 'Ali'],
  identifier: ['10023', '10027'],
};

function valuesOf(field: FieldDefinition): SourceCell[] {
  if (field.codes) return field.codes.slice(0, 3).map(({ label }) => label);
  if (field.id === 'person.settingUrn') return ['130123', '130124'];
  if (field.id === 'person.settingUkprn') return ['10012345', '10012346'];
  return typical[field.test] ?? ['Northmoor', 'Beckside'];
}

function proposed(field: FieldDefinition, heading: string): string {
  const other = field.id === 'person.upn' ? 'Forename' : 'UPN';
  const columns = [other, heading].map((each, column) => ({ column, heading: each, group: '' }));
  const signs = [
    new ColumnSigns(other === 'UPN' ? ['U924310000559'] : ['Rhys'], today),
    new ColumnSigns(valuesOf(field), today),
  ];
  const context = { fileName: 'list.xlsx', sheetNames: ['Sheet1'], titles: [''], hasAcademicYear: false };
  return allAtOnce(proposeMatching(columns, signs, context))[1]?.field ?? '';
}

const byHeading = new Map<string, string[]>();
for (const { id, headings } of fieldDefinitions)
  for (const heading of headings) byHeading.set(heading, [...(byHeading.get(heading) ?? []), id]);

it.each(fieldDefinitions.map((field) => [field.id, field] as const))('%s', (_id, field) => {
  for (const heading of field.headings) {
    // A few words mean two things: one of them it has to be.
    expect(byHeading.get(heading), heading).toContain(proposed(field, heading));
  }
  expect(proposed(field, field.label), field.label).toBe(field.id);
});

it('hardly a heading means two things', () => {
  const shared = [...byHeading].filter(([, fields]) => new Set(fields).size > 1).map(([heading]) => heading);
  expect(shared.length).toBeLessThan(byHeading.size * 0.02);
});
