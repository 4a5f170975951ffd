import { userInfo } from 'node:os';
import { expect, test } from 'vitest';
import { accountName } from './account-name.ts';

test('is the name that the operating system gives', () => {
  expect(accountName()).toBe(userInfo().username);
});

test('is blank where the operating system does not say', () => {
  const ask = () => {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT');
  };
  expect(accountName(ask)).toBe('');
});
