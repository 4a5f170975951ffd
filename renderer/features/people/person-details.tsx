import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ethnicities } from '../../../shared/content/codes/ethnicity.ts';
import { sexes } from '../../../shared/content/codes/sex.ts';
import type { Person, PersonFields } from '../../../shared/contract/people.ts';
import { api, orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useRowSave } from '../../api/use-write.ts';
import { useFieldGrid } from '../../components/field-grid.ts';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedNameField } from '../../components/saved-field/saved-name-field.tsx';
import { SavedRecordPicker } from '../../components/saved-field/saved-record-picker.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { SavedTextField, type SavedTextFieldProps } from '../../components/saved-field/saved-text-field.tsx';
import { Section } from '../../components/section.tsx';
import { narrow } from '../../theme/layout.ts';
import { DetailsNeeds } from './details-needs.tsx';
import { DetailsPlans } from './details-plans.tsx';
import { DetailsYears } from './details-years.tsx';
import { AddSettingDialog, EditSettingDialog } from './setting-dialog.tsx';
import { ulnProblem, upnProblem } from './number-problems.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';
import { birthHint } from './person-words.ts';

const useStyles = makeStyles({
  page: { maxWidth: '820px' },
  settingButtons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    // Beside the field, under its label.
    paddingTop: '30px',
    [narrow]: { paddingTop: 0 },
  },
});

type LineField = {
  [Field in keyof PersonFields]: PersonFields[Field] extends string ? Field : never;
}[keyof PersonFields];

/** What is recorded of the person directly; each field saves itself. */
export function PersonDetails({ person }: { person: Person }) {
  const styles = useStyles();
  const grid = useFieldGrid();
  const settings = useQuery(orpc.people.settings.queryOptions());
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const save = useRowSave<Partial<PersonFields>>(
    `person:${person.personId}`,
    person.version,
    (version, patch) => api.people.save({ personId: person.personId, version, patch }),
  );
  const id = (field: string) => `person-${person.personId}-${field}`;
  const line = (field: LineField, label: string, more: Pick<SavedTextFieldProps, 'hint' | 'check'> = {}) => (
    <SavedTextField
      id={id(field)}
      label={label}
      value={person[field]}
      onSave={(value) => save({ [field]: value })}
      {...more}
    />
  );
  const [settingDialog, setSettingDialog] = useState<'add' | 'edit' | null>(null);
  const settingRecords = (settings.data ?? []).map(({ settingId, name }) => ({ id: settingId, name }));
  const settingNow = settings.data?.find(({ settingId }) => settingId === person.settingId);
  const hint = birthHint(person.dateOfBirth, todayHere());
  return (
    <div className={styles.page}>
      {settingDialog === 'add' && (
        <AddSettingDialog
          onAdded={(settingId) => {
            setSettingDialog(null);
            void save({ settingId });
          }}
          onClose={() => setSettingDialog(null)}
        />
      )}
      {settingDialog === 'edit' && settingNow && (
        <EditSettingDialog setting={settingNow} onClose={() => setSettingDialog(null)} />
      )}
      <Section title="Who" surface>
        <div className={grid.fields}>
          {line('surname', 'Surname')}
          {line('forename', 'First name')}
          {line('preferredName', 'Name they go by', { hint: 'If it differs from the first name' })}
          <SavedDateField
            id={id('date-of-birth')}
            label="Date of birth"
            kind="birth"
            {...(hint === undefined ? {} : { hint })}
            value={person.dateOfBirth}
            onSave={(dateOfBirth) => save({ dateOfBirth })}
          />
          <SavedSelect
            id={id('sex')}
            label="Sex"
            value={person.sex}
            options={sexes}
            emptyLabel={NOT_RECORDED}
            onSave={(sex) => save({ sex })}
          />
          <SavedSelect
            id={id('ethnicity')}
            label="Ethnicity"
            value={person.ethnicity}
            options={ethnicities}
            emptyLabel={NOT_RECORDED}
            onSave={(ethnicity) => save({ ethnicity })}
          />
        </div>
      </Section>
      <Section title="Numbers" surface>
        <div className={grid.fields}>
          {line('upn', 'UPN', { hint: 'Unique pupil number: a letter and 12 digits', check: upnProblem })}
          {line('uln', 'ULN', { hint: 'Unique learner number: 10 digits', check: ulnProblem })}
          {line('localId', 'Local number', { hint: 'The number your own system uses' })}
        </div>
      </Section>
      <Section title="Setting and contact" surface>
        <div className={grid.fields}>
          <SavedRecordPicker
            id={id('setting')}
            label="Setting now"
            value={person.settingId}
            records={settingRecords}
            placeholder={NOT_RECORDED}
            onSave={(settingId) => save({ settingId })}
          />
          <div className={styles.settingButtons}>
            <Button size="small" onClick={() => setSettingDialog('add')}>
              Add a setting…
            </Button>
            {settingNow && (
              <Button size="small" onClick={() => setSettingDialog('edit')}>
                Name and type…
              </Button>
            )}
          </div>
          <SavedNameField
            id={id('leadOfficer')}
            label="Lead officer"
            value={person.leadOfficer}
            names={(officers.data ?? []).map(({ name }) => name)}
            onSave={(leadOfficer) => save({ leadOfficer })}
          />
          {line('postcode', 'Postcode')}
          {line('consent', 'Consent', { hint: 'What was agreed to be shared, with whom, and when' })}
          <SavedTextArea
            id={id('contact')}
            className={grid.wide}
            label="Contact"
            value={person.contact}
            onSave={(contact) => save({ contact })}
          />
          <SavedTextArea
            id={id('notes')}
            className={grid.wide}
            label="Notes"
            value={person.notes}
            onSave={(notes) => save({ notes })}
          />
        </div>
      </Section>
      <DetailsPlans person={person} />
      <DetailsNeeds person={person} />
      <DetailsYears person={person} settings={settingRecords} />
    </div>
  );
}
