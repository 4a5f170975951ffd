import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, orpc } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { NameField } from '../../components/name-field.tsx';
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
  /** What stands in the field while it is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isNone = typed === null && (what === 'officer' ? officer : (unfinished ?? settingId)) === '';
  const submitLabel = !isNone
    ? 'Change'
    : // It is taken away from everybody: the button says so.
      what === 'officer'
      ? 'Remove the lead officer'
      : 'Remove the setting';
  const many = `${personIds.length.toLocaleString('en-GB')} young ${personIds.length === 1 ? 'person' : 'people'}`;

  async function set(): Promise<void> {
    // Words that name no setting must never take away the setting of everybody; they say so themselves.
    if (what === 'setting' && unfinished !== null) return;
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
                <NameField
                  id="many-officer"
                  label="Lead officer"
                  hint="Leave it blank for none"
                  value={officer}
                  names={(officers.data ?? []).map(({ name }) => name)}
                  onTyped={setTyped}
                  onChange={setOfficer}
                  problem={problem}
                />
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
                  unfinished={unfinished}
                  onChoose={(chosen) => {
                    setSettingId(chosen);
                    setUnfinished(null);
                  }}
                  onTyped={setTyped}
                  onUnfinished={setUnfinished}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
                {isBusy ? 'Changing' : submitLabel}
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
