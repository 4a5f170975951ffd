import { applicationProcedures } from './application/application.procedures.ts';
import { filesProcedures } from './files/files.procedures.ts';
import { workspaceProcedures } from './workspace/workspace.procedures.ts';

/** Every procedure of the engine, by area: one line for each `x.procedures.ts`. */
export const router = {
  application: applicationProcedures,
  files: filesProcedures,
  workspace: workspaceProcedures,
};
