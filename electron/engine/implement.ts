import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { EngineContext } from './context.ts';

/**
 * The contract, ready to be implemented: `implementation.workspace.open.handler(({ input, context, errors }) => …)`.
 * Input and output are validated around every handler.
 */
export const implementation = implement(contract).$context<EngineContext>();
