import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import type { YearFields } from '../../../shared/contract/person-records.ts';
import {
  type AcademicYear,
  academicYearLabel,
  academicYearOf,
} from '../../../shared/domain/academic-year.ts';
import { curriculumYearWords } from '../../../shared/domain/curriculum-year-words.ts';
import { taughtYears } from '../../../shared/domain/plan-rules.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useRowSave, useRowWrites, useWrite } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SavedRecordPicker } from '../../components/saved-field/saved-record-picker.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';

type Year = Person['taughtYears'][number];

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  year: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr) minmax(0, 2fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `6px 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& .fui-Select': { minWidth: 0, width: '100%' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto', '& > :nth-child(3)': { gridColumn: '1 / -1' } },
  },
  label: { paddingTop: '6px', fontWeight: tokens.fontWeightSemibold, [narrow]: { gridColumn: '1 / -1' } },
  add: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

const yearOptions = Array.from({ length: taughtYears.last + 1 }, (_, year) => ({
  code: String(year),
  label: curriculumYearWords(year),
}));

/** The year taught and the setting of single academic years, the latest first. Each choice saves itself. */
export function DetailsYears({
  person,
  settings,
}: {
  person: Person;
  settings: readonly { id: string; name: string }[];
}) {
  const styles = useStyles();
  const write = useWrite();
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { personId } = person;
  const years = person.taughtYears.toSorted((a, b) => b.academicYear - a.academicYear);
  const now = academicYearOf(todayHere());
  // Every year that is missing, from the next one to the one before the earliest that is recorded.
  const before = earliest(years, now) - 1;
  const offered = Array.from({ length: now + 2 - before }, (_, index) => now + 1 - index).filter(
    (year) => !years.some(({ academicYear }) => academicYear === year),
  );
  async function add(academicYear: AcademicYear): Promise<void> {
    const outcome = await write(() => api.people.saveYear({ personId, academicYear, version: 0, patch: {} }));
    setProblem(outcome.saved ? null : outcome.words);
  }
  return (
    <Section title="Years" surface>
      <p className={styles.hint}>
        Needed only where a young person is taught in another year than that of their age, or was at another
        setting than now.
      </p>
      {problem && <ProblemMessage words={problem} />}
      {years.map((year) => (
        <OneYear key={year.recordId} personId={personId} year={year} settings={settings} />
      ))}
      <div className={styles.add}>
        {offered.map((year) => (
          <Button key={year} size="small" icon={<Add20Regular />} onClick={() => void add(year)}>
            Add {academicYearLabel(year)}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function earliest(years: readonly Year[], now: AcademicYear): AcademicYear {
  return Math.min(now, ...years.map(({ academicYear }) => academicYear));
}

function OneYear({
  personId,
  year,
  settings,
}: {
  personId: string;
  year: Year;
  settings: readonly { id: string; name: string }[];
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { recordId, academicYear, version } = year;
  const label = academicYearLabel(academicYear);
  const row = `year:${personId}:${academicYear}`;
  const save = useRowSave<Partial<YearFields>>(row, version, (newest, patch) =>
    api.people.saveYear({ personId, academicYear, version: newest, patch }),
  );
  return (
    <div className={styles.year} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      <SavedSelect<string>
        id={`year-${recordId}-taught`}
        label={`Year taught in ${label}`}
        isLabelHidden
        value={year.taughtYear === null ? '' : String(year.taughtYear)}
        options={yearOptions}
        emptyLabel="Year by age"
        onSave={(code) => save({ taughtYear: code === '' ? null : Number(code) })}
      />
      <SavedRecordPicker
        id={`year-${recordId}-setting`}
        label={`Setting in ${label}`}
        isLabelHidden
        value={year.settingId}
        records={settings}
        placeholder={`Setting: ${NOT_RECORDED.toLowerCase()}`}
        onSave={(settingId) => save({ settingId })}
      />
      <RemoveButton
        appearance="subtle"
        aria-label={`Remove ${label}`}
        question={`Remove what is recorded for ${label}?`}
        whatGoes="The year taught then follows from the age, and the setting is the one of now. You can bring it back with Ctrl+Z."
        confirmLabel={`Remove ${label}`}
        onRemove={() =>
          writeRow(row, version, (newest) => api.people.removeYear({ recordId, version: newest }))
        }
      />
    </div>
  );
}
