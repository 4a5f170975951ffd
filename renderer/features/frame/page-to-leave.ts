import { getSaving, whenSaved } from '../../api/saving.ts';
import { type UnfinishedWork, unfinishedWork } from '../../api/unfinished-work.ts';
import { hasDrafts } from '../../components/saved-field/kept-draft.ts';
import { listRefused } from '../../components/saved-field/refused-fields.ts';
import { saveTypedFields } from '../../components/saved-field/save-typed-fields.ts';
import { focusIn, goToRefused } from './go-to-refused.ts';
import { createLeaving } from './leaving.ts';

const UNSAVED = '[data-saved-field="unsaved"]';

/** Fields of forms that are added with a button; what saves itself, or only filters and finds, is none of them. */
const FORM_FIELDS = [
  'textarea:not([data-saved-field])',
  '[role="dialog"] input:not([data-saved-field], [type="checkbox"], [type="radio"], [type="search"], [role="combobox"])',
].join(', ');

const notAdded: UnfinishedWork = {
  title: 'Something you wrote has not been added yet',
  words: 'It stands in a form on this page that was not finished. If you leave now, it is lost.',
  leave: 'Leave without it',
  stay: 'Go back to it',
};

/** Drafts are kept while other screens are looked at, but not beyond the data file. */
const notAddedElsewhere: UnfinishedWork = {
  ...notAdded,
  words: 'It stands where you wrote it, perhaps on another screen. If you leave now, it is lost.',
  stay: 'Stay here',
};

/** The one leaving of this page: of the window, or for another data file. */
export const leaving = createLeaving({
  unfinished: () => unfinishedWork() ?? written(),
  isWritten: () => written() !== null,
  saveTyped: () => {
    // Leaving a field is what makes it read what was typed.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    saveTypedFields();
  },
  isTyped: () => document.querySelector(UNSAVED) !== null || listRefused().length > 0,
  isSaving: () => getSaving().kind === 'saving',
  whenSaved,
  failure: () => {
    const saving = getSaving();
    return saving.kind === 'not-saved' ? saving.words : (listRefused()[0]?.words ?? null);
  },
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Puts the cursor where something is not saved yet, so that the words beside it are seen. */
export function goToUnsavedField(): void {
  const field = document.querySelector<HTMLElement>(UNSAVED);
  const [refused] = listRefused();
  if (field) focusIn(field);
  else if (refused) goToRefused(refused);
}

/** What was written for something new and not added, as the question that is asked. */
function written(): UnfinishedWork | null {
  if (hasFilledForm()) return notAdded;
  return hasDrafts() ? notAddedElsewhere : null;
}

function hasFilledForm(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FORM_FIELDS);
  return [...fields].some(
    (field) => !field.readOnly && field.value.trim() !== '' && field.getClientRects().length > 0,
  );
}
