import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  useToastController,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { takeAnnouncements } from './toast.tsx';

const TOASTER = 'send-pathways-toasts';

/** Shows announcements one above the other for a while each. Loaded after the first screen; see ToastPlace. */
export function Toasts() {
  const { dispatchToast } = useToastController(TOASTER);
  useEffect(
    () =>
      takeAnnouncements(({ title, words, intent = 'success', action }) =>
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
      ),
    [dispatchToast],
  );
  return <Toaster toasterId={TOASTER} inline position="bottom-end" pauseOnHover pauseOnWindowBlur />;
}
