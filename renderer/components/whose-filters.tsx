import type { ReviewFilter } from '../../shared/contract/reviews.ts';
import { FilterChip } from './filter-chip.tsx';
import { yearGroups } from './year-groups.ts';

/** Narrows lists of young people: by lead officer, setting and year group. */
export function WhoseFilters({
  filter,
  officers,
  settings,
  onChange,
}: {
  filter: ReviewFilter;
  officers: readonly { name: string; people: number }[];
  settings: readonly {
    settingId: string;
    name: string;
    /** Young people whose setting it is now. */
    people: number;
  }[];
  onChange: (filter: ReviewFilter) => void;
}) {
  const chosenYears = yearGroups.find(
    ({ years }) => years.from === filter.curriculumYears?.from && years.to === filter.curriculumYears.to,
  );
  return (
    <>
      <FilterChip
        label="Lead officer"
        every="Every officer"
        isGrowing
        options={officers.map(({ name, people }) => ({ value: name, name, count: people }))}
        value={filter.officer}
        onChoose={(officer) => onChange({ ...filter, officer })}
      />
      <FilterChip
        label="Setting"
        every="Every setting"
        isGrowing
        options={settings.map(({ settingId, name, people }) => ({ value: settingId, name, count: people }))}
        value={filter.settingId}
        onChoose={(settingId) => onChange({ ...filter, settingId })}
      />
      <FilterChip
        label="Year group"
        every="Every year group"
        options={yearGroups.map(({ label }) => ({ value: label, name: label }))}
        value={chosenYears?.label ?? null}
        onChoose={(chosen) =>
          onChange({
            ...filter,
            curriculumYears: yearGroups.find(({ label }) => label === chosen)?.years ?? null,
          })
        }
      />
    </>
  );
}
