/**
 * An expected failure, as data: one of the contract's error codes with its typed data. Services throw these; the
 * procedures hand them to the page unchanged. Anything else that is thrown becomes INTERNAL.
 */
export class EngineError extends Error {
  readonly code: string;
  readonly data: unknown;

  constructor(code: string, data?: unknown) {
    super(code);
    this.name = 'EngineError';
    this.code = code;
    this.data = data;
  }
}

/** The row asked for is not there. `what` is in the field's words: 'action', 'young person'. */
export function notFound(what: string): EngineError {
  return new EngineError('NOT_FOUND', { what });
}

/** The row was changed after the caller read it. */
export function changedElsewhere(what: string): EngineError {
  return new EngineError('CHANGED_ELSEWHERE', { what });
}

/** A value breaks a rule; `problem` says what would be accepted. */
export function refused(field: string, problem: string): EngineError {
  return new EngineError('REFUSED', { field, problem });
}
