import { NOT_RECORDED } from '../young-person-words.ts';
import { SavedSelect } from './saved-select.tsx';
import type { Save } from './use-saved-value.ts';

const answers = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;
type Answer = '' | 'yes' | 'no';

/** Yes, no, or not recorded; saves itself as soon as it is chosen. */
export function SavedYesNo({
  value,
  onSave,
  ...field
}: {
  id: string;
  label: string;
  hint?: string;
  value: boolean | null;
  onSave: Save<boolean | null>;
  className?: string;
}) {
  return (
    <SavedSelect<Answer>
      {...field}
      value={value === null ? '' : value ? 'yes' : 'no'}
      options={answers}
      emptyLabel={NOT_RECORDED}
      onSave={(code) => onSave(code === '' ? null : code === 'yes')}
    />
  );
}
