import type { RefusedField } from '../../components/saved-field/refused-fields.ts';

/** Milliseconds in which a screen has drawn its fields and given its heading the focus. */
const ARRIVE_WITHIN = 5000;

const FOCUSABLE = 'input, select, textarea, button';

/** Leads to something that is not saved: its screen, if it is another, and there the field itself. */
export function goToRefused({ address, elementId }: RefusedField): void {
  const isElsewhere = location.hash !== address;
  if (isElsewhere) location.hash = address;
  const began = performance.now();
  const look = () => {
    const field = document.getElementById(elementId);
    // On another screen the heading takes the focus first, as soon as it is drawn.
    const hasArrived = !isElsewhere || document.activeElement instanceof HTMLHeadingElement;
    const isLate = performance.now() - began > ARRIVE_WITHIN;
    if (field && (hasArrived || isLate)) focusIn(field);
    else if (!isLate) requestAnimationFrame(look);
  };
  look();
}

/** Puts the cursor in a field, or in the first field of a group, in the middle of the page. */
export function focusIn(place: HTMLElement): void {
  const field = place.matches(FOCUSABLE)
    ? place
    : (place.querySelector<HTMLElement>('input:checked') ?? place.querySelector<HTMLElement>(FOCUSABLE));
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}
