/** The application itself, as far as the page may know it. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';

export const application = {
  /** The version of the engine that answers; also the shortest proof that it answers at all. */
  about: procedure.output(z.object({ version: z.string() })),
};
