import { useQuery } from '@tanstack/react-query';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { orpc } from '../../api/client.ts';
import { FilterChip } from '../../components/filter-chip.tsx';

/** Narrows to one of the kinds of a code list. */
export function KindChip<Code extends string>({
  label,
  every,
  codes,
  value,
  onChoose,
}: {
  label: string;
  /** "Every kind". */
  every: string;
  codes: readonly { readonly code: Code; readonly label: string }[];
  value: string | null;
  onChoose: (code: Code | null) => void;
}) {
  return (
    <FilterChip
      label={label}
      every={every}
      options={codes.map(({ code, label: name }) => ({ value: code, name }))}
      value={codes.find(({ code }) => code === value)?.code ?? null}
      onChoose={onChoose}
    />
  );
}

/** Narrows to what runs on any day of an academic year: of those from which anything is recorded. */
export function YearChip({
  value,
  onChoose,
}: {
  value: number | null;
  onChoose: (academicYear: number | null) => void;
}) {
  const years = useQuery(orpc.workLists.years.queryOptions());
  return (
    <FilterChip
      label="Academic year"
      every="Every academic year"
      options={(years.data ?? []).map((year) => ({ value: String(year), name: academicYearLabel(year) }))}
      value={value === null ? null : String(value)}
      onChoose={(code) => onChoose(code === null ? null : Number(code))}
    />
  );
}
