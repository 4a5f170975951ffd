import { type ComponentType, useEffect, useState } from 'react';

/** The place where announcements appear; once for the page. What shows them is loaded when the page has been drawn. */
export function ToastPlace() {
  const [Toasts, setToasts] = useState<ComponentType | null>(null);
  useEffect(() => {
    const handle = requestIdleCallback(() => {
      // Where it cannot be loaded the engine or its server has gone, and the banner says so.
      void import('./toasts.tsx').then((loaded) => setToasts(() => loaded.Toasts)).catch(() => {});
    });
    return () => cancelIdleCallback(handle);
  }, []);
  return <aside aria-label="Announcements">{Toasts && <Toasts />}</aside>;
}
