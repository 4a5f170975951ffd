import { orpc } from './client.ts';
import { currentAssessment } from './current-assessment.ts';
import { queryClient } from './query-client.ts';

/**
 * Asks for what the frame and Home show, before the page itself has been loaded: the engine answers while the browser
 * reads the page, and the first thing drawn has its data. What fails here is asked again by the screen that needs it.
 */
export async function askFirstQuestions(): Promise<void> {
  const workspace = await queryClient.fetchQuery(orpc.workspace.current.queryOptions()).catch(() => null);
  if (workspace === null) return;
  void queryClient.prefetchQuery(orpc.people.counts.queryOptions());
  void queryClient.prefetchQuery(orpc.action.list.queryOptions());
  const assessments = await queryClient.fetchQuery(orpc.toolkit.list.queryOptions()).catch(() => []);
  const assessmentId = currentAssessment(assessments)?.assessmentId;
  if (assessmentId === undefined) return;
  void queryClient.prefetchQuery(orpc.toolkit.section1.queryOptions({ input: { assessmentId } }));
}
