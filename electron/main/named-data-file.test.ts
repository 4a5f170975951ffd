import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { dataFileHandedOver, namedDataFile } from './named-data-file.ts';

const folder = resolve('/home/someone');

test('finds the data file among what the application was started with', () => {
  const path = resolve('/documents/Northmoor 2026.pathways');
  expect(namedDataFile(['SEND Pathways', path], folder)).toBe(path);
  expect(namedDataFile(['electron', '.', '--sample', 'North.PATHWAYS'], folder)).toBe(
    resolve(folder, 'North.PATHWAYS'),
  );
  expect(namedDataFile(['SEND Pathways', pathToFileURL(path).href], folder)).toBe(path);
});

test('takes no option, no other file and not the program itself for one', () => {
  expect(namedDataFile(['/opt/odd.pathways', '--user-data-dir=/x/y.pathways'], folder)).toBeNull();
  expect(namedDataFile(['SEND Pathways', 'tracker.xlsx', '.'], folder)).toBeNull();
  expect(namedDataFile(['SEND Pathways', 'file://elsewhere:80/x.pathways'], folder)).toBeNull();
  expect(namedDataFile([], folder)).toBeNull();
});

test('believes nothing that another start hands over but the name of a data file', () => {
  expect(dataFileHandedOver({ dataFile: '/documents/North.pathways' })).toBe('/documents/North.pathways');
  for (const data of [null, undefined, 'x.pathways', {}, { dataFile: 5 }, { dataFile: '/etc/passwd' }])
    expect(dataFileHandedOver(data)).toBeNull();
});
