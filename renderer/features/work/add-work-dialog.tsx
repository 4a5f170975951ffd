import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { programmeKinds, type ProgrammeKindCode } from '../../../shared/content/codes/programme-kind.ts';
import type { WorkKind } from '../../../shared/contract/work.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useNames } from '../../api/use-names.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { NameField } from '../../components/name-field.tsx';
import { workNouns } from './work-fields.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: { whiteSpace: 'nowrap' },
});

const ids = { kind: 'add-work-kind', employer: 'add-work-employer', startedOn: 'add-work-started' } as const;
const fieldIds: Readonly<Record<string, string>> = { ...ids, hostEmployer: ids.employer };

/** Asks for what tells a record from others of its kind, adds it, and opens it for the rest. */
export function AddWorkDialog({
  personId,
  kind,
  onAdded,
  onClose,
}: {
  personId: string;
  kind: WorkKind;
  onAdded: (recordId: string) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const write = useWrite();
  const { employers } = useNames();
  const [programme, setProgramme] = useState<ProgrammeKindCode>('supported-internship');
  const [employer, setEmployer] = useState('');
  const [startedOn, setStartedOn] = useState<IsoDate | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<{ attempt: number; problems: FieldProblem[] }>({
    attempt: 0,
    problems: [],
  });
  const refuse = (problems: FieldProblem[]) =>
    setRefused(({ attempt }) => ({ attempt: attempt + 1, problems }));
  const problemOf = (fieldId: string) =>
    refused.problems.find((problem) => problem.fieldId === fieldId)?.words ?? null;

  async function add(): Promise<void> {
    if (unreadable !== null) return refuse([{ fieldId: ids.startedOn, words: unreadable }]);
    setIsBusy(true);
    const fields =
      kind === 'programme' ? { kind: programme, hostEmployer: employer, startedOn } : { employer, startedOn };
    const outcome = await write(() => api.work.add({ kind, personId, fields }));
    setIsBusy(false);
    if (outcome.saved) return onAdded(outcome.value.recordId);
    const { title, whatToDo } = outcome.words;
    const fieldId = fieldIds[outcome.field ?? ''] ?? null;
    refuse([{ fieldId, words: fieldId === null ? `${title} ${whatToDo}` : title }]);
  }

  const noun = workNouns[kind];
  const article = kind === 'experience' || kind === 'voluntary' ? '' : 'a ';
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void add();
          }}
        >
          <DialogBody>
            <DialogTitle>{`Add ${article}${noun}`}</DialogTitle>
            <DialogContent className={styles.fields}>
              {refused.problems.length > 0 && (
                <ErrorSummary key={refused.attempt} problems={refused.problems} />
              )}
              {kind === 'programme' && (
                <Field label="Kind of programme" validationMessage={problemOf(ids.kind)}>
                  <Select
                    id={ids.kind}
                    value={programme}
                    onChange={(_event, { value }) => setProgramme(value as ProgrammeKindCode)}
                  >
                    {programmeKinds.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <NameField
                id={ids.employer}
                label={
                  kind === 'programme' ? 'Host employer' : kind === 'voluntary' ? 'Organisation' : 'Employer'
                }
                hint="Choose one of the list, or write a new name"
                value={employer}
                names={employers}
                onChange={setEmployer}
                problem={problemOf(ids.employer)}
              />
              <DateField
                id={ids.startedOn}
                label="Started"
                value={startedOn}
                onChange={setStartedOn}
                onUnreadable={setUnreadable}
                problem={problemOf(ids.startedOn)}
              />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                Add
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
