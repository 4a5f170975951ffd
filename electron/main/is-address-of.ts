/** Whether an address lies on the same site as another: scheme and host exactly; no user name, no port. */
export function isAddressOf(site: string, address: string): boolean {
  const own = new URL(site);
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === '';
}
