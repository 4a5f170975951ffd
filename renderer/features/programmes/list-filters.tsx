import { makeStyles, Select } from '@fluentui/react-components';
import { academicYearLabel, academicYearOf } from '../../../shared/domain/academic-year.ts';
import { todayHere } from '../../api/today.ts';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({ choice: { width: '220px', minWidth: 0, [narrow]: { width: '100%' } } });

/** Stands for no choice among the options. */
const EVERY = '';

export function ChoiceFilter<Code extends string>({
  label,
  every,
  options,
  value,
  onChoose,
}: {
  label: string;
  /** "Every kind". */
  every: string;
  options: readonly { readonly code: Code; readonly label: string }[];
  value: Code | null;
  onChoose: (code: Code | null) => void;
}) {
  const styles = useStyles();
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      value={value ?? EVERY}
      onChange={(_event, { value: chosen }) => onChoose(chosen === EVERY ? null : (chosen as Code))}
    >
      <option value={EVERY}>{every}</option>
      {options.map((option) => (
        <option key={option.code} value={option.code}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

/** Academic years that can be chosen: this one, the next, and those before. */
const YEARS_BACK = 8;

/** Narrows to what runs on any day of an academic year. */
export function YearFilter({
  value,
  onChoose,
}: {
  value: number | null;
  onChoose: (academicYear: number | null) => void;
}) {
  const now = academicYearOf(todayHere());
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => now + 1 - index);
  return (
    <ChoiceFilter
      label="Academic year"
      every="Every academic year"
      options={years.map((year) => ({ code: String(year), label: academicYearLabel(year) }))}
      value={value === null ? null : String(value)}
      onChoose={(code) => onChoose(code === null ? null : Number(code))}
    />
  );
}
