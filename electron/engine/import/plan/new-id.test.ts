import { expect, test, vi } from 'vitest';
import { validate, version } from 'uuid';
import { newId } from './new-id.ts';

test('ids are UUIDv7, each greater than the one before, however many are made in a millisecond', () => {
  const ids = Array.from({ length: 50_000 }, newId);
  expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''))).toBe(true);
  expect(new Set(ids).size).toBe(50_000);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  const made = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
});

test('a clock that is put back does not put ids back', () => {
  const before = newId();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  try {
    expect(newId() > before).toBe(true);
  } finally {
    clock.mockRestore();
  }
});
