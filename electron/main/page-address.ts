export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'send-pathways';
export const PAGE_ADDRESS = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/** Whether an address is the application's own page (scheme and host exactly; no user name, no port). */
export function isPageAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST && url.username === '' && url.password === '';
}
