/**
 * How an area of the contract is written: each procedure states its input, output and errors, and is checked in both
 * directions when called. Only this folder and the engine's entry know which library carries the calls.
 */
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';

import { commonErrors } from '../contract/errors.ts';

/** A procedure of the contract. Every one may answer with the common errors of `shared/contract/errors.ts`. */
export const procedure = oc.errors(commonErrors);

/** Progress of long work: how far, of how much, and what is being done in words for people. */
export const progressSchema = z.object({
  stage: z.string(),
  done: z.number().min(0),
  total: z.number().min(0).nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/**
 * The output of long work: a stream of {@link Progress} that ends with a result. Stopping to listen, or aborting the
 * call, cancels the work.
 */
export function withProgress<Result extends z.ZodType>(result: Result) {
  return eventIterator(progressSchema, result);
}
