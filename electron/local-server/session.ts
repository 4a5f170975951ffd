import { randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'send-pathways-session';

/** One person's use of one run of the server: a token that works once, exchanged for a cookie. */
export interface Session {
  /** Stands in the printed address. */
  readonly token: string;
  /** The Set-Cookie header in exchange for the token, the first time only; otherwise null. */
  exchange(token: string | null): string | null;
  /** Whether a request carries the cookie. */
  has(cookieHeader: string | undefined): boolean;
}

/** A session of the browser shell: a token that works once, and the cookie it is exchanged for. */
export function createSession(): Session {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  let used = false;
  return {
    token,
    exchange: (offered) => {
      if (used || offered === null || !same(offered, token)) return null;
      used = true;
      return `${COOKIE}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    has: (cookieHeader) =>
      (cookieHeader ?? '').split(/;\s*/).some((cookie) => {
        const [name, value] = cookie.split('=', 2);
        return name === COOKIE && value !== undefined && same(value, secret);
      }),
  };
}

function same(offered: string, expected: string): boolean {
  const a = Buffer.from(offered);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
