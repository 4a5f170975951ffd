import { orpc } from './client.ts';
import { currentAssessment } from './current-assessment.ts';
import { queryClient } from './query-client.ts';

/** How long the first drawing waits for the answers at most, in milliseconds. */
const PATIENCE = 250;

let answered: Promise<unknown> = Promise.resolve();

/**
 * Asks for what the frame and Home show, before the page itself has been loaded: the engine answers while the browser
 * reads the page. What fails here is asked again by the screen that needs it.
 */
export function askFirstQuestions(): void {
  answered = ask().catch(() => {});
}

/** Until the first questions are answered, or a moment has passed: what is drawn then is drawn once. */
export function firstAnswers(): Promise<unknown> {
  return Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

async function ask(): Promise<void> {
  const workspace = await queryClient.fetchQuery(orpc.workspace.current.queryOptions());
  if (workspace === null) return;
  const figures = queryClient.fetchQuery(orpc.toolkit.list.queryOptions()).then((assessments) => {
    const assessmentId = currentAssessment(assessments)?.assessmentId;
    if (assessmentId === undefined) return;
    return queryClient.prefetchQuery(orpc.toolkit.section1.queryOptions({ input: { assessmentId } }));
  });
  await Promise.all([
    figures,
    queryClient.prefetchQuery(orpc.people.counts.queryOptions()),
    queryClient.prefetchQuery(orpc.action.list.queryOptions()),
  ]);
}
