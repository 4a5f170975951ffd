import { api, orpc } from './client.ts';
import { queryClient } from './query-client.ts';

/** How long the first drawing waits for the answers at most, in milliseconds. */
const PATIENCE = 250;

let answered: Promise<unknown> = Promise.resolve();

/**
 * Asks for what the frame and Home show, all at once and before the page itself has been loaded: the engine answers
 * while the browser reads the page. What fails here (all of it while no data file is open) is asked again by the screen
 * that needs it.
 */
export function askFirstQuestions(): void {
  answered = Promise.allSettled([
    api.workspace.current().then(keepAs(orpc.workspace.current.queryKey())),
    api.toolkit.list().then(keepAs(orpc.toolkit.list.queryKey())),
    api.people.counts().then(keepAs(orpc.people.counts.queryKey())),
    api.action.list().then(keepAs(orpc.action.list.queryKey())),
    api.toolkit.currentSection1().then((current) => {
      if (current === null) return;
      const { assessmentId, figures } = current;
      keepAs(orpc.toolkit.section1.queryKey({ input: { assessmentId } }))(figures);
    }),
  ]);
}

/** Until the first questions are answered, or a moment has passed: what is drawn then is drawn once. */
export function firstAnswers(): Promise<unknown> {
  return Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Remembers an answer, unless a screen has asked in the meantime. */
function keepAs<T>(queryKey: readonly unknown[]): (answer: T) => void {
  return (answer) => {
    if (queryClient.getQueryState(queryKey) === undefined) queryClient.setQueryData(queryKey, answer);
  };
}
