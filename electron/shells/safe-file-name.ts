/** Characters that Windows, or a path anywhere, gives a meaning to; control characters included. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g;
/** Names that Windows reserves for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name, and nothing but a name, out of what was suggested.
 * @param extension added when the name does not end with it
 */
export function safeFileName(suggested: string, extension?: string): string {
  const cleaned = suggested
    .replaceAll(UNSAFE, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  const name = cleaned === '' || RESERVED.test(cleaned) ? `SEND Pathways ${cleaned}`.trim() : cleaned;
  if (extension === undefined || name.toLowerCase().endsWith(`.${extension}`)) return name;
  return `${name}.${extension}`;
}
