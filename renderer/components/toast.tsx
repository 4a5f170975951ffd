import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  type ToastIntent,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components';
import { useCallback } from 'react';

const TOASTER = 'send-pathways-toasts';

export interface Announcement {
  title: string;
  words?: string;
  intent?: ToastIntent;
  /** One thing that can be done about it, for example Undo. */
  action?: { label: string; run: () => void };
}

/** The place where announcements appear; once for the page. */
export function ToastPlace() {
  return (
    <aside aria-label="Announcements">
      <Toaster toasterId={TOASTER} inline position="bottom-end" pauseOnHover pauseOnWindowBlur />
    </aside>
  );
}

/** A function that tells of something done ("Undone: score of statement 4"): shown for a while, and read out. */
export function useAnnounce(): (announcement: Announcement) => void {
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    ({ title, words, intent = 'success', action }) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {words !== undefined && <ToastBody>{words}</ToastBody>}
          {action && (
            <ToastFooter>
              <Link as="button" onClick={action.run}>
                {action.label}
              </Link>
            </ToastFooter>
          )}
        </Toast>,
        { intent, timeout: intent === 'error' || action ? 12_000 : 5_000, politeness: 'polite' },
      ),
    [dispatchToast],
  );
}
