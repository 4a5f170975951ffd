/** Names for files that are handed over, such that Windows takes them as they are. */

/** Longest name without its ending: leaves room for a deep folder within the 260 characters of a Windows path. */
const LONGEST_NAME = 120;

/**
 * "Employment Pathways Toolkit – Northmoor Council – 2025-26.pdf". Blank parts are left out; characters that Windows
 * refuses in names (`< > : " / \ | ? *` and control characters) are taken out, a slash between numbers becomes a hyphen.
 */
export function suggestedName(parts: readonly string[], ending: 'pdf' | 'xlsx'): string {
  const name = parts
    .map(acceptable)
    .filter((part) => part !== '')
    .join(' – ');
  const short = Array.from(name).slice(0, LONGEST_NAME).join('');
  // Windows also drops a dot or blank at the end of a name.
  return `${short.replace(/[. ]+$/, '')}.${ending}`;
}

function acceptable(part: string): string {
  return part
    .replace(/(\d)\/(\d)/g, '$1-$2')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
