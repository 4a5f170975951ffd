// The journeys use the application as it is built: of the sources as they are now, also where they are run alone.
import { buildWhenNeeded, requireNode24 } from './project.mjs';

export default function buildBeforeJourneys() {
  requireNode24();
  // npm test has just built it, and runs several of these at the same time.
  if (!process.env.E2E_REPORT) buildWhenNeeded();
}
