import { userInfo } from 'node:os';

/**
 * The name of the account in which the application runs: 'j.bell'. '' where the operating system does not say, as in an
 * account that it has no entry for: an import must not fail for want of a name.
 * @param ask only tests give another
 */
export function accountName(ask: () => { username: string } = userInfo): string {
  try {
    return ask().username;
  } catch {
    return '';
  }
}
