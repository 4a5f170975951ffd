/** Whether a request names this very server as its host: a page elsewhere that resolves to 127.0.0.1 does not. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}`;
}

/** Whether a request that must come from our own page says so. Browsers send Origin with every WebSocket. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === `http://127.0.0.1:${port}`;
}

/**
 * Whether a document is asked for by our own page, or by the person: a reload, the viewer that saves what it shows.
 * Other pages on this machine, on other ports, are of the same site but not of the same origin. Browsers always say it.
 */
export function isAskedFromHere(fetchSite: string | string[] | undefined): boolean {
  return fetchSite === 'same-origin' || fetchSite === 'none';
}
