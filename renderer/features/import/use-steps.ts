import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Step, stepOf, stepPath } from './steps.ts';

/** The step that is shown, and a function that goes to another (only while the person is still in the import). */
export function useSteps(): { step: Step; goTo: (step: Step) => void } {
  const { step } = useParams({ strict: false }) as { step?: string };
  const navigate = useNavigate();
  const router = useRouter();
  const goTo = useCallback(
    (step: Step) => {
      if (router.state.location.pathname.startsWith('/import')) void navigate({ to: stepPath(step) });
    },
    [navigate, router],
  );
  return { step: stepOf(step), goTo };
}
