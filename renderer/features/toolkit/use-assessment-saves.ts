import type { Assessment, Score } from '../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useRowWrites, type Outcome } from '../../api/use-write.ts';

export type HeaderPatch = Partial<Pick<Assessment, 'authorityName' | 'commencedOn' | 'heldBy' | 'notes'>>;

/** Saves parts of the header of an assessment, its notes included. */
export function useHeaderSave({
  assessmentId,
  version,
}: Assessment): (patch: HeaderPatch) => Promise<Outcome<unknown>> {
  return useRowSave<HeaderPatch>(`assessment:${assessmentId}`, version, (newest, patch) =>
    api.toolkit.saveHeader({ assessmentId, version: newest, patch }),
  );
}

/** Saves the score or the evidence of one statement. */
export function useStatementSave(
  assessmentId: string,
  { number, version }: { number: number; version: number },
): (patch: { score: Score } | { evidence: string }) => Promise<Outcome<unknown>> {
  return useRowSave<{ score: Score } | { evidence: string }>(
    `statement:${assessmentId}:${number}`,
    version,
    (newest, patch) => {
      const statement = { assessmentId, number, version: newest };
      return 'score' in patch
        ? api.toolkit.saveScore({ ...statement, score: patch.score })
        : api.toolkit.saveEvidence({ ...statement, evidence: patch.evidence });
    },
  );
}

/** Saves the words of one priority. */
export function usePrioritySave(
  assessmentId: string,
  { number, version }: { number: number; version: number },
): (text: string) => Promise<Outcome<unknown>> {
  return useRowSave<string>(`priority:${assessmentId}:${number}`, version, (newest, text) =>
    api.toolkit.savePriority({ assessmentId, number, version: newest, text }),
  );
}

/** Saves the date that the figures of a year were taken on. */
export function useYearDateSave(
  assessment: Assessment,
): (academicYear: AcademicYear, figuresTakenOn: IsoDate | null) => Promise<Outcome<unknown>> {
  const writeRow = useRowWrites();
  const { assessmentId } = assessment;
  return (academicYear, figuresTakenOn) => {
    const year = assessment.years.find((each) => each.academicYear === academicYear);
    return writeRow(`assessment-year:${assessmentId}:${academicYear}`, year?.version ?? 1, (version) =>
      api.toolkit.saveYearDate({ assessmentId, academicYear, figuresTakenOn, version }),
    );
  };
}
