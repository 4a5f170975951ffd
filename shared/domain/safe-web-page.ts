/** The publishers that the guidance refers to. */
const PUBLISHERS = ['gov.uk', 'ndti.org.uk', 'internshipswork.org.uk', 'preparingforadulthood.org.uk'];

/** Whether an address may be opened outside the application: https, a known publisher, nothing hidden in it. */
export function isSafeWebPage(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.port !== '')
    return false;
  return PUBLISHERS.some((publisher) => url.hostname === publisher || url.hostname.endsWith(`.${publisher}`));
}
