/** The publishers that the guidance refers to. */
const PUBLISHERS = ['gov.uk', 'ndti.org.uk', 'internshipswork.org.uk', 'preparingforadulthood.org.uk'];

/** https, a host name with neither user name nor port, then a path of plain characters. */
const WEB_PAGE = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/i;

/** Whether an address may be opened outside the application: https, a known publisher, nothing hidden in it. */
export function isSafeWebPage(address: string): boolean {
  const host = WEB_PAGE.exec(address)?.[1]?.toLowerCase();
  if (host === undefined) return false;
  return PUBLISHERS.some((publisher) => host === publisher || host.endsWith(`.${publisher}`));
}
