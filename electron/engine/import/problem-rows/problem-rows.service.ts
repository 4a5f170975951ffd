import type { IsoDate } from '../../../../shared/domain/iso-date.ts';
import { renderWorkbook } from '../../export/workbook/render-workbook.ts';
import type { MadeDocument } from '../../files/file-register.ts';
import { suggestedName } from '../../reports/suggested-name.ts';
import { EngineError } from '../../store/engine-error.ts';
import type { Store } from '../../store/open-store.ts';
import { finish } from '../check/working.ts';
import { importOf } from '../import-session.ts';
import { checked } from '../import.service.ts';
import { problemRowsWorkbook } from './problem-rows-workbook.ts';

/**
 * Makes the workbook of the rows with problems and doubts.
 * @throws EngineError IMPORT_GONE; NOT_FOUND when there is no such row
 */
export async function makeProblemRows(store: Store, importId: string, today: IsoDate): Promise<MadeDocument> {
  const state = importOf(store, importId);
  const outcome = await finish(checked(store, state));
  const workspace = await store.db.selectFrom('workspace').select('authority_name').executeTakeFirst();
  const model = problemRowsWorkbook(state, outcome, workspace?.authority_name ?? '', today);
  if (!model) throw new EngineError('NOT_FOUND', { what: 'row' });
  return {
    bytes: await renderWorkbook(model),
    suggestedName: suggestedName(['Rows to put right', state.fileName.replace(/\.[a-z]+$/i, '')], 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pages: null,
  };
}
