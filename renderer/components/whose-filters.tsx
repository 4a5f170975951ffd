import { makeStyles, Select } from '@fluentui/react-components';
import type { ReviewFilter } from '../../shared/contract/reviews.ts';
import { narrow } from '../theme/layout.ts';
import { type SettingChoice, SettingFilter } from './setting-filter.tsx';
import { yearGroups } from './year-groups.ts';

const useStyles = makeStyles({
  choice: { width: '210px', minWidth: 0, [narrow]: { width: '100%' } },
  setting: { width: '240px', minWidth: 0, [narrow]: { width: '100%' } },
});

/** Stands for no choice among the options. */
const EVERY = '';

/** Narrows lists of young people: by lead officer, setting and year group. */
export function WhoseFilters({
  filter,
  officers,
  settings,
  onChange,
}: {
  filter: ReviewFilter;
  officers: readonly { name: string; people: number }[];
  settings: readonly SettingChoice[];
  onChange: (filter: ReviewFilter) => void;
}) {
  const styles = useStyles();
  const chosenYears = yearGroups.find(
    ({ years }) => years.from === filter.curriculumYears?.from && years.to === filter.curriculumYears.to,
  );
  return (
    <>
      <Select
        className={styles.choice}
        aria-label="Lead officer"
        value={filter.officer ?? EVERY}
        onChange={(_event, { value }) => onChange({ ...filter, officer: value === EVERY ? null : value })}
      >
        <option value={EVERY}>Every officer</option>
        {officers.map(({ name, people }) => (
          <option key={name} value={name}>
            {`${name} (${people.toLocaleString('en-GB')})`}
          </option>
        ))}
      </Select>
      <SettingFilter
        className={styles.setting}
        settings={settings}
        value={filter.settingId}
        onChoose={(settingId) => onChange({ ...filter, settingId })}
      />
      <Select
        className={styles.choice}
        aria-label="Year group"
        value={chosenYears?.label ?? EVERY}
        onChange={(_event, { value }) =>
          onChange({
            ...filter,
            curriculumYears: yearGroups.find(({ label }) => label === value)?.years ?? null,
          })
        }
      >
        <option value={EVERY}>Every year group</option>
        {yearGroups.map(({ label }) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </Select>
    </>
  );
}
