import type { ErrorWords } from '../components/error-words.ts';
import { shell } from './shell.ts';

const cannotShow: Record<'open' | 'folder', ErrorWords> = {
  open: {
    title: 'The document could not be opened from here.',
    whatToDo:
      'It was saved. It may have been moved since, or this computer has no program for it: look for it in its folder.',
  },
  folder: {
    title: 'The folder could not be shown from here.',
    whatToDo: 'The document was saved. The folder may have been moved or renamed since.',
  },
};

/** Opens a saved document, or shows it in its folder; answers with words where that cannot be done, else null. */
export async function showSaved(savedFileId: string, how: 'open' | 'folder'): Promise<ErrorWords | null> {
  try {
    await (how === 'open' ? shell.openSaved(savedFileId) : shell.showInFolder(savedFileId));
    return null;
  } catch {
    return cannotShow[how];
  }
}
