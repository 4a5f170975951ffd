const FOCUSABLE = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[tabindex="0"]',
].join(',');

/** Milliseconds after scrolling in which what goes was scrolled out of a long list, which draws only what is in view. */
const SCROLLED = 100;

/**
 * When what had the focus goes (a row that was removed with its own button, a question that was answered), it goes on to
 * what stands next there: from the body of the page neither Tab nor Escape would lead anywhere sensible. Whoever opens
 * another screen has asked for it to go, and who sets the focus elsewhere meanwhile keeps it there.
 *
 * @param root the dialog or the page; takes the focus itself where nothing in it can
 * @returns what ends it
 */
export function keepFocusNear(root: HTMLElement): () => void {
  let holder: Element | null = null;
  let address = '';
  let scrolledAt = -Infinity;
  const onScroll = () => {
    scrolledAt = performance.now();
  };

  function onFocus({ target }: FocusEvent): void {
    holder = target instanceof Element ? target : null;
    address = location.hash;
  }

  const observer = new MutationObserver((records) => {
    if (holder === null || holder.isConnected || !isFocusLost()) return;
    const gone = holder;
    holder = null;
    const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    if (!removal || address !== location.hash || performance.now() - scrolledAt < SCROLLED) return;
    // Once what stands there now had the chance to take the focus itself.
    setTimeout(() => {
      if (isFocusLost() && root.isConnected && address === location.hash)
        (nextTo(removal, root) ?? root).focus({ preventScroll: true });
    });
  });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('scroll', onScroll, { capture: true, passive: true });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('scroll', onScroll, { capture: true });
    observer.disconnect();
  };
}

/** Whether nothing on the page has the focus. */
export const isFocusLost = () => document.activeElement === null || document.activeElement === document.body;

/** The first that can take the focus after what was removed, else the last before it. */
function nextTo({ target, nextSibling, previousSibling }: MutationRecord, root: Element): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.checkVisibility() && !element.hasAttribute('data-tabster-dummy'),
  );
  const follows = (place: Node, element: Node) =>
    Boolean(place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const after = nextSibling?.isConnected
    ? all.find((element) => element === nextSibling || follows(nextSibling, element))
    : previousSibling?.isConnected
      ? all.find((element) => follows(previousSibling, element) && !previousSibling.contains(element))
      : all.find((element) => follows(target, element));
  return after ?? all.at(-1) ?? null;
}
