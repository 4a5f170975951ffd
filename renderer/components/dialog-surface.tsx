import { DialogSurface as FluentSurface, type DialogSurfaceProps } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isFocusLost, keepFocusNear } from './keep-focus-near.ts';

/**
 * What a dialog stands on. Every dialog uses this one, because it keeps the focus while it is open, and gives it back
 * when it is gone: to what had it when the dialog opened, so that somebody with a keyboard goes on where they were.
 */
export function DialogSurface({ children, ...props }: DialogSurfaceProps) {
  return (
    <FluentSurface {...props}>
      <FocusHere />
      <FocusBack />
      {children}
    </FluentSurface>
  );
}

/** What has the focus may be removed while the dialog is open. */
function FocusHere() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const surface = place.current?.closest<HTMLElement>('[role=dialog], [role=alertdialog]');
    return surface ? keepFocusNear(surface) : undefined;
  }, []);
  return <span ref={place} hidden />;
}

/** Where the focus may go back to, the best place first; of each dialog that is open. */
const openings: (readonly HTMLElement[])[] = [];

/** Is there exactly as long as what the dialog shows. */
function FocusBack() {
  // While it is drawn for the first time, the focus is still where the person was.
  const [places] = useState(placesNow);
  useEffect(() => {
    openings.push(places);
    return () => {
      openings.splice(openings.indexOf(places), 1);
      // Once what has replaced the dialog had the chance to take the focus itself.
      setTimeout(() => giveBack(places));
    };
  }, [places]);
  return null;
}

function placesNow(): readonly HTMLElement[] {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return openings.at(-1) ?? [];
  const menu = focused.closest('[role=menu]');
  // An item of a menu is gone as soon as it is chosen; the button that opened the menu stays.
  const trigger =
    menu === null ? focused : document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  // Of a dialog that is replaced by this one nothing is left: then where that one was opened from.
  const before = focused.closest('[role=dialog], [role=alertdialog]') ? (openings.at(-1) ?? []) : [];
  return trigger === null ? before : [trigger, ...before];
}

function giveBack(places: readonly HTMLElement[]): void {
  for (const place of places) {
    if (!isFocusLost()) return;
    // What was drawn anew meanwhile is another element of the same id.
    const there = place.isConnected ? place : document.getElementById(place.id);
    there?.focus({ preventScroll: true });
  }
  if (places.length === 0) return;
  if (isFocusLost()) focusPage();
  else focusPageIfItGoes();
}

/** What was there is gone, removed perhaps: at least not back to the top of the window. */
function focusPage(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** How long a list may take to be read anew without what the dialog has removed, in milliseconds. */
const LONGEST = 5000;

/** The row that has the focus again may be the one that was removed in the dialog: it goes when the list is read anew. */
function focusPageIfItGoes(): void {
  const holder = document.activeElement;
  const observer = new MutationObserver(() => {
    if (holder?.isConnected) return;
    observer.disconnect();
    if (isFocusLost()) focusPage();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), LONGEST);
}
