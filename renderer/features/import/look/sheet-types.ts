import type { z } from 'zod';
import type { ImportSession, sheetRowSchema } from '../../../../shared/contract/import.ts';

export type FoundSheet = ImportSession['sheets'][number];
export type SheetRow = z.infer<typeof sheetRowSchema>;
