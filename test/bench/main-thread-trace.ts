/** The computing of a page's main thread, read from a trace of the browser. */

/** What has to be traced for {@link longestTasks}. */
export const tracedCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** In microseconds, as all times of a trace. */
  ts: number;
  dur?: number;
  /** Processor time of the thread. */
  tdur?: number;
  args?: { name?: string };
}

export interface Task {
  /** Milliseconds of processor time. */
  computing: number;
  /** Milliseconds by the clock. */
  clock: number;
  /** What most of it was, as the browser names it: "FunctionCall 61 ms, UpdateLayoutTree 12 ms". */
  parts: string;
}

/** The tasks that the page's main thread computed longest at, the longest first. @throws where the trace has none */
export function longestTasks(trace: Buffer, count: number): Task[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const events = traceEvents.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  const tasks = events
    .filter(({ name, tdur }) => name === 'ThreadControllerImpl::RunTask' && tdur !== undefined)
    .toSorted((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0))
    .slice(0, count);
  if (tasks.length === 0) throw new Error('The trace has no tasks of a page with their processor time.');
  return tasks.map((task) => ({
    computing: (task.tdur ?? 0) / 1000,
    clock: (task.dur ?? 0) / 1000,
    parts: partsOf(task, events),
  }));
}

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter(
      (event) =>
        event !== task &&
        event.pid === task.pid &&
        event.tid === task.tid &&
        event.ts >= task.ts &&
        event.ts + (event.dur ?? 0) <= end,
    )
    .toSorted((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0))
    .slice(0, 4)
    .map(({ name, tdur }) => `${name} ${((tdur ?? 0) / 1000).toFixed(0)} ms`)
    .join(', ');
}
