import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Calls back for Escape pressed inside an element; answering true says that it was used and goes no further. */
export function useEscape(inside: RefObject<HTMLElement | null>, onEscape: () => boolean): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const element = inside.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !escape()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [inside]);
}
