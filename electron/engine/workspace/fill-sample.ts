import type { EngineContext } from '../context.ts';
import type { Store } from '../store/open-store.ts';

/** Fills a new data file with the invented authority's young people, assessment and plan. */
export async function fillSample(_store: Store, _context: EngineContext): Promise<void> {}
