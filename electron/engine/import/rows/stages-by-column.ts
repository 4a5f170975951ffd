import type { CandidateRecord, InterpretedRow, Value } from './interpreted-row.ts';

/** 'stage2StartedOn' is the start of stage 2. */
const ofOneStage = /^stage(\d)(StartedOn|EndedOn)$/;

/**
 * Trackers with a column for each of the five stages: what one row says of several stages becomes a record for each, as if
 * each stood in a row of its own. A stage of which only the end is known cannot be brought in alone; it is said there.
 */
export function settleStages(row: InterpretedRow): void {
  const settled: CandidateRecord[] = [];
  for (const record of row.records) {
    if (record.record !== 'pathway') {
      settled.push(record);
      continue;
    }
    const byStage = new Map<number, CandidateRecord>();
    for (const [name, value] of record.values) {
      const [, stage, which] = ofOneStage.exec(name) ?? [];
      if (stage === undefined || which === undefined) continue;
      const number = Number(stage);
      const own = byStage.get(number) ?? {
        ...record,
        values: new Map<string, Value>([['stage', number]]),
        columns: new Map(),
        cells: new Map(),
      };
      byStage.set(number, own);
      const field = which === 'StartedOn' ? 'startedOn' : 'endedOn';
      own.values.set(field, value);
      const column = record.columns.get(name);
      if (column !== undefined) own.columns.set(field, column);
      own.cells.set(field, record.cells.get(name) ?? null);
      record.values.delete(name);
    }
    settled.push(...[...byStage].toSorted(([a], [b]) => a - b).map(([, own]) => own));
    // What else is said, such as the next step, is of the stage they are at by then.
    if (record.values.size > 0) settled.push(record);
  }
  row.records = settled;
}
