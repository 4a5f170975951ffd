/** What is wrong with a UPN or ULN as it was typed, so that it is said before it is sent. Pure. */
import { checkUln, normaliseUln } from '../../../shared/domain/uln.ts';
import { checkUpn, normaliseUpn } from '../../../shared/domain/upn.ts';

/** Null when it may be saved; a blank may. */
export function upnProblem(text: string): string | null {
  if (normaliseUpn(text) === '') return null;
  const check = checkUpn(text);
  return check.kind === 'invalid' ? check.message : null;
}

/** Null when it may be saved; a blank may. */
export function ulnProblem(text: string): string | null {
  if (normaliseUln(text) === '') return null;
  const check = checkUln(text);
  return check.kind === 'invalid' ? check.message : null;
}
