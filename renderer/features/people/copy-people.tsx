import { Button, Spinner } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { PersonRow } from '../../../shared/contract/people.ts';
import { api } from '../../api/client.ts';
import { copyText } from '../../api/clipboard.ts';
import { errorWords } from '../../api/error-words.ts';
import { useAnnounce } from '../../components/toast.tsx';
import { peopleAsTable } from './people-as-table.ts';
import { askedWith, type PeopleView } from './people-view.ts';
import { readWholeList } from './read-whole-list.ts';

/** Puts everybody who is listed on the clipboard, as rows and columns for Excel. */
export function CopyPeople({
  view,
  isDisabled,
  only,
}: {
  view: PeopleView;
  isDisabled: boolean;
  /** Of those listed only these; everybody when left out. */
  only?: ReadonlySet<string>;
}) {
  const announce = useAnnounce();
  const [progress, setProgress] = useState<string | null>(null);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);

  async function copy(): Promise<void> {
    const controller = new AbortController();
    reading.current = controller;
    setProgress('Reading the list');
    try {
      const people = await readWholeList<PersonRow>(
        async (offset, limit) => {
          const page = await api.people.list(
            { ...askedWith(view), offset, limit },
            { signal: controller.signal },
          );
          return { total: page.total, rows: page.people };
        },
        (person) => person.personId,
        (read, total) => setProgress(`Read ${shown(read)} of ${shown(total)}`),
      );
      if (controller.signal.aborted) return;
      const wanted = only ? people.filter(({ personId }) => only.has(personId)) : people;
      await put(peopleAsTable(wanted), wanted.length);
    } catch (error) {
      if (controller.signal.aborted) return;
      const words = errorWords(error);
      announce({ title: words.title, words: words.whatToDo, intent: 'error' });
    } finally {
      if (!controller.signal.aborted) setProgress(null);
    }
  }

  async function put(text: string, count: number): Promise<void> {
    if (await copyText(text)) {
      announce({
        title: `${shown(count)} young ${count === 1 ? 'person' : 'people'} copied.`,
        words: 'Open Excel and paste.',
      });
      return;
    }
    // A long list takes longer to read than a press of a button counts for: one more press is enough.
    announce({
      title: 'The list is ready to be copied.',
      intent: 'info',
      action: { label: `Copy ${shown(count)} young people`, run: () => void put(text, count) },
    });
  }

  return (
    <Button
      size={only ? 'small' : 'medium'}
      icon={progress === null ? <Copy20Regular /> : <Spinner size="extra-tiny" />}
      disabled={isDisabled}
      disabledFocusable={progress !== null}
      onClick={() => void copy()}
    >
      {progress ?? (only ? 'Copy to Excel' : 'Copy these to Excel')}
    </Button>
  );
}

function shown(count: number): string {
  return count.toLocaleString('en-GB');
}
