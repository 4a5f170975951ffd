import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Option,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, orpc } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { RecordPicker } from '../../components/record-picker.tsx';
import { useAnnounce } from '../../components/toast.tsx';

/** Gives everybody who was chosen the same lead officer or setting; one undo takes it back. */
export function SetForManyDialog({
  what,
  personIds,
  onDone,
  onClose,
}: {
  what: 'officer' | 'setting';
  personIds: readonly string[];
  onDone: () => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const announce = useAnnounce();
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const settings = useQuery(orpc.people.settings.queryOptions());
  const [officer, setOfficer] = useState('');
  const [settingId, setSettingId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const many = `${personIds.length.toLocaleString('en-GB')} young ${personIds.length === 1 ? 'person' : 'people'}`;

  async function set(): Promise<void> {
    setIsBusy(true);
    const outcome = await write(() =>
      api.people.setForMany({
        personIds: [...personIds],
        patch:
          what === 'officer' ? { leadOfficer: officer } : { settingId: settingId === '' ? null : settingId },
      }),
    );
    setIsBusy(false);
    if (!outcome.saved) {
      setProblem(`${outcome.words.title} ${outcome.words.whatToDo}`.trim());
      return;
    }
    const { changed } = outcome.value;
    announce({
      title: `${changed.toLocaleString('en-GB')} of ${many} changed.`,
      words: changed === 0 ? 'They had it already.' : 'Undo takes it back for all of them.',
    });
    onDone();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !isBusy && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void set();
          }}
        >
          <DialogBody>
            <DialogTitle>{what === 'officer' ? `Lead officer of ${many}` : `Setting of ${many}`}</DialogTitle>
            <DialogContent>
              {what === 'officer' ? (
                <Field label="Lead officer" hint="Leave it blank for none" validationMessage={problem}>
                  <Combobox
                    id="many-officer"
                    freeform
                    maxLength={500}
                    value={officer}
                    onChange={(event) => setOfficer(event.target.value)}
                    onOptionSelect={(_event, { optionText }) => setOfficer(optionText ?? '')}
                  >
                    {(officers.data ?? []).map(({ name }) => (
                      <Option key={name}>{name}</Option>
                    ))}
                  </Combobox>
                </Field>
              ) : (
                <RecordPicker
                  id="many-setting"
                  label="Setting"
                  placeholder="No setting"
                  records={(settings.data ?? []).map((setting) => ({
                    id: setting.settingId,
                    name: setting.name,
                  }))}
                  value={settingId}
                  problem={problem}
                  onChoose={setSettingId}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                {isBusy ? 'Changing' : 'Change'}
              </Button>
              <Button disabledFocusable={isBusy} onClick={onClose}>
                Cancel
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
