import { useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the page's h1 after each navigation, as soon as the page has drawn it, and the page to its top.
 * Not at the very start, when the focus belongs to the window.
 */
export function useFocusHeading(main: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const place = main.current;
    if (!place) return;
    place.scrollTo({ top: 0 });
    const left = place.querySelector('h1');
    const leftTitle = left?.textContent;
    const focus = () => {
      const heading = place.querySelector('h1');
      // The page being left may still stand there while the next one loads.
      if (!heading || (heading === left && heading.textContent === leftTitle)) return false;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (focus()) return;
    const observer = new MutationObserver(() => {
      if (!focus()) return;
      observer.disconnect();
      clearTimeout(giveUp);
    });
    observer.observe(place, { childList: true, subtree: true, characterData: true });
    const giveUp = setTimeout(() => {
      observer.disconnect();
      // Whoever has begun to work in the page keeps the focus.
      if (place.contains(document.activeElement)) return;
      place.querySelector('h1')?.focus({ preventScroll: true });
    }, 1500);
    return () => {
      observer.disconnect();
      clearTimeout(giveUp);
    };
  }, [pathname, main]);
}
