import {
  Button,
  Field,
  Input,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { Bookmark20Regular, Delete20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedView } from '../../../shared/contract/people.ts';
import { api, orpc } from '../../api/client.ts';
import { useRowSave, useRowWrites, useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { type PeopleView, viewAsText, viewFromText } from './people-view.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

/** Views of the list that are kept under a name: one is chosen, the present one is kept, names are changed. */
export function SavedViews({ view, onChoose }: { view: PeopleView; onChoose: (view: PeopleView) => void }) {
  const views = useQuery(orpc.people.views.queryOptions());
  const [asking, setAsking] = useState<'save' | 'change' | null>(null);
  const known = views.data ?? [];
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<Bookmark20Regular />}>Views</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {known.map((each) => (
              <MenuItem key={each.viewId} onClick={() => onChoose(viewFromText(each.view))}>
                {each.name}
              </MenuItem>
            ))}
            {known.length > 0 && <MenuDivider />}
            <MenuItem onClick={() => setAsking('save')}>Keep this view…</MenuItem>
            {known.length > 0 && (
              <MenuItem onClick={() => setAsking('change')}>Rename or remove views…</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'save' && <SaveView view={view} onClose={() => setAsking(null)} />}
      {asking === 'change' && <ChangeViews views={known} onClose={() => setAsking(null)} />}
    </>
  );
}

function SaveView({ view, onClose }: { view: PeopleView; onClose: () => void }) {
  const write = useWrite();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  async function save(): Promise<void> {
    setIsBusy(true);
    const outcome = await write(() => api.people.addView({ name, view: viewAsText(view) }));
    setIsBusy(false);
    if (outcome.saved) onClose();
    else setProblem(`${outcome.words.title} ${outcome.words.whatToDo}`.trim());
  }
  return (
    <FormDialog title="Keep this view" submitLabel="Keep" isBusy={isBusy} onSubmit={save} onClose={onClose}>
      <Field
        label="Name"
        hint="Who is listed, which columns and in which order are kept under it"
        validationMessage={problem}
      >
        <Input
          id="view-name"
          value={name}
          onChange={(_event, data) => {
            setName(data.value);
            setProblem(null);
          }}
        />
      </Field>
    </FormDialog>
  );
}

function ChangeViews({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  return (
    <ClosableDialog title="Views of the list" layout="column" onClose={onClose}>
      {views.length === 0 ? 'No view is kept any more.' : null}
      {views.map((view) => (
        <OneView key={view.viewId} view={view} />
      ))}
    </ClosableDialog>
  );
}

function OneView({ view: { viewId, version, name } }: { view: SavedView }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const announce = useAnnounce();
  const row = `saved-view:${viewId}`;
  const save = useRowSave<{ name: string }>(row, version, (newest, patch) =>
    api.people.renameView({ viewId, version: newest, ...patch }),
  );
  async function remove(): Promise<void> {
    const outcome = await writeRow(row, version, (newest) =>
      api.people.removeView({ viewId, version: newest }),
    );
    announce(
      outcome.saved
        ? { title: `The view “${name}” was removed.`, words: 'Undo puts it back.' }
        : { title: outcome.words.title, words: outcome.words.whatToDo, intent: 'error' },
    );
  }
  return (
    <div className={styles.row}>
      <SavedTextField
        id={`view-${viewId}`}
        label={`Name of the view ${name}`}
        isLabelHidden
        value={name}
        check={(text) => (text.trim() === '' ? 'Enter a name for this view.' : null)}
        onSave={(text) => save({ name: text })}
      />
      <Button icon={<Delete20Regular />} aria-label={`Remove the view ${name}`} onClick={() => void remove()}>
        Remove
      </Button>
    </div>
  );
}
