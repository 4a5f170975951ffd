import { expect, test } from 'vitest';

import { calculateSection1 } from '../../../electron/engine/toolkit/section-1.service.ts';
import { queryPlans } from '../../support/query-plans.ts';
import { createTestStore } from '../../support/test-store.ts';

test('the figures are counted from the records of the years, person by person through the indexes', async () => {
  const store = await createTestStore();
  try {
    const steps = await queryPlans(store, (db) => calculateSection1(db, [2021, 2022, 2023, 2024, 2025]));
    for (const step of [
      'SEARCH r USING COVERING INDEX annual_review_by_held_on (held_on>? AND held_on<?)',
      'SEARCH r USING COVERING INDEX work_experience_by_date (started_on<?)',
      'SEARCH r USING COVERING INDEX programme_by_date (started_on<?)',
      'SEARCH p USING INDEX sqlite_autoindex_person_1 (id=?)',
    ]) {
      expect(steps).toContain(step);
    }
    const scans = steps.filter((step) =>
      /^SCAN (p|r|plan|person|ehc_plan|annual_review|work_experience|programme)\b/.test(step),
    );
    // Everybody is read once, for the cohort of all five years.
    expect(scans).toEqual(['SCAN p']);
    // Seven queries for sixty figures.
    expect(steps.filter((step) => step === 'SCAN y')).toHaveLength(7);
  } finally {
    await store.remove();
  }
});
