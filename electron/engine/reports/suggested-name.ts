import { acceptableInFileName, wholeFileName } from '../../../shared/domain/file-name.ts';

/**
 * "Employment Pathways Toolkit – Northmoor Council – 2025-26.pdf". Blank parts are left out; what Windows refuses in
 * names is replaced.
 */
export function suggestedName(parts: readonly string[], ending: 'pdf' | 'xlsx' | 'zip' | 'ics'): string {
  const name = parts
    .map(acceptableInFileName)
    .filter((part) => part !== '')
    .join(' – ');
  return `${wholeFileName(name)}.${ending}`;
}
