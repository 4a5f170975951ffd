import { today } from '../today.ts';
import { implementation } from '../implement.ts';
import { undoChangeSet } from '../history/undo.service.ts';
import { EngineError } from '../store/engine-error.ts';
import { offeredFields } from './fields/registry.ts';
import { importOf } from './import-session.ts';
import { listImports } from './import.repository.ts';
import {
  begin,
  cancel,
  check,
  checkedRows,
  commit,
  correctFoundTable,
  importsUnderWay,
  linksOf,
  makeTableOf,
  matchingOf,
  resolveRows,
  saveLink,
  saveMatching,
  type FileToImport,
} from './import.service.ts';
import { makeProblemRows } from './problem-rows/problem-rows.service.ts';
import { readInWorker } from './read/read-in-worker.ts';
import { asOneFile } from './standard/set-of-files.ts';
import { showSheetRows } from './show/show-rows.ts';
import { todayFrom } from './value-signs.ts';

const { import: importing } = implementation;

export const importProcedures = importing.router({
  begin: importing.begin.handler(async function* ({ context, input, signal }) {
    const store = context.workspace.requireStore();
    const workerUrl = new URL(context.options.readWorkerUrl);
    const files: FileToImport[] = [];
    for (const fileId of [input.fileId, ...(input.togetherWith ?? [])]) {
      const { name, bytes } = await context.files.read(fileId);
      files.push({
        name,
        bytes,
        read: (onRows, stop) => readInWorker(bytes, name, { workerUrl, signal: stop, onRows }),
      });
    }
    return yield* begin(store, asOneFile(files), todayFrom(today()), signal);
  }),
  current: importing.current.handler(({ context }) => importsUnderWay(context.workspace.requireStore())),
  makeTable: importing.makeTable.handler(({ context, input }) =>
    makeTableOf(context.workspace.requireStore(), input.importId, input.sheetIndex, input.headingRows),
  ),
  look: importing.look.handler(({ context, input }) =>
    showSheetRows(
      importOf(context.workspace.requireStore(), input.importId),
      input.sheetIndex,
      input.offset,
      input.limit,
    ),
  ),
  correctTable: importing.correctTable.handler(({ context, input }) =>
    correctFoundTable(context.workspace.requireStore(), input.importId, input.tableId, input),
  ),
  links: importing.links.handler(({ context, input }) =>
    linksOf(context.workspace.requireStore(), input.importId),
  ),
  saveLink: importing.saveLink.handler(({ context, input: { importId, tableId, column, to, decided } }) =>
    saveLink(context.workspace.requireStore(), importId, {
      tableId,
      column: column === null ? null : column - 1,
      to: to && { tableId: to.tableId, column: to.column - 1 },
      decided,
    }),
  ),
  fields: importing.fields.handler(() => offeredFields()),
  matching: importing.matching.handler(({ context, input }) =>
    matchingOf(context.workspace.requireStore(), input.importId),
  ),
  saveMatching: importing.saveMatching.handler(({ context, input }) =>
    saveMatching(context.workspace.requireStore(), input.importId, input),
  ),
  check: importing.check.handler(async function* ({ context, input, signal }) {
    return yield* check(context.workspace.requireStore(), input.importId, signal);
  }),
  checkedRows: importing.checkedRows.handler(({ context, input }) =>
    checkedRows(context.workspace.requireStore(), input.importId, input),
  ),
  resolve: importing.resolve.handler(({ context, input }) =>
    resolveRows(context.workspace.requireStore(), input.importId, input.answers),
  ),
  problemRows: importing.problemRows.handler(async ({ context, input }) => {
    const store = context.workspace.requireStore();
    const document = await makeProblemRows(store, input.importId, today());
    // Closing the data file let go of its documents; one that was still being made must not stay behind.
    if (context.workspace.requireStore() !== store) throw new EngineError('NOT_OPEN');
    return context.files.keepExport(document);
  }),
  commit: importing.commit.handler(async function* ({ context, input, signal }) {
    return yield* commit(context.workspace.requireStore(), input.importId, signal);
  }),
  cancel: importing.cancel.handler(({ context, input }) => {
    cancel(context.workspace.requireStore(), input.importId);
    return {};
  }),
  log: importing.log.handler(({ context }) => listImports(context.workspace.requireStore().db)),
  undo: importing.undo.handler(async ({ context, input }) => {
    const store = context.workspace.requireStore();
    const entry = (await listImports(store.db)).find((it) => it.importRecordId === input.importRecordId);
    if (!entry || entry.undone) throw new EngineError('NOT_FOUND', { what: 'import' });
    return undoChangeSet(store, entry.changeSetId);
  }),
});
