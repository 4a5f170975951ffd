// A list that is searched while one types has no tag of its own: its parts are named by role.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogTitle,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { Search20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { currentActionPlan, currentToolkit } from '../../../shared/content/instruments.ts';
import { orpc } from '../../api/client.ts';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { forcedColors } from '../../theme/layout.ts';
import { find, type Found, foundPeople } from './find.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px', padding: tokens.spacingHorizontalL, alignSelf: 'start', marginTop: '8vh' },
  title: visuallyHidden,
  content: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: 0 },
  results: { maxHeight: 'min(56vh, 480px)', overflowY: 'auto', margin: 0, padding: 0 },
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  result: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandForeground1}`,
    [forcedColors]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground3 },
});

/**
 * Search of everything (Ctrl+K): screens, statements, topics, actions and young people. Arrows choose, Enter opens.
 */
export function SearchDialog({
  screens,
  onClose,
}: {
  screens: readonly { path: string; name: string }[];
  onClose: () => void;
}) {
  const styles = useStyles();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const actions = useQuery(orpc.action.list.queryOptions());

  const search = useDeferredValue(typed.trim());
  const people = useQuery(
    orpc.people.list.queryOptions({
      input: {
        search,
        planState: null,
        settingId: null,
        sort: 'name',
        descending: false,
        offset: 0,
        limit: 8,
      },
      enabled: search.length > 1,
      placeholderData: (before) => before,
    }),
  );

  const results = useMemo(() => {
    const onPage = find(search, {
      screens,
      toolkit: currentToolkit,
      plan: currentActionPlan,
      actions: actions.data ?? [],
    });
    return search.length > 1 ? [...onPage, ...foundPeople(people.data?.people ?? [])] : onPage;
  }, [search, screens, actions.data, people.data]);

  useEffect(() => setChosen(0), [search]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function open(found: Found | undefined) {
    if (!found) return;
    onClose();
    router.history.push(found.path);
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && results.length > 0)
      setChosen((chosen + step + results.length) % results.length);
    else if (event.key === 'Enter') open(results[chosen]);
    else return;
    event.preventDefault();
  }

  const isLooking = search.length > 1 && people.isFetching && people.data === undefined;
  return (
    <Dialog open onOpenChange={(_event, { open: isOpen }) => !isOpen && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>Search</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              size="large"
              role="combobox"
              aria-expanded
              aria-controls="search-results"
              aria-activedescendant={results[chosen] ? `result-${chosen}` : undefined}
              aria-label="Search people, statements, actions and screens"
              contentBefore={<Search20Regular aria-hidden />}
              placeholder="Search people, statements, actions and screens"
              value={typed}
              onChange={(_event, { value }) => setTyped(value)}
              onKeyDown={onKeyDown}
            />
            <div
              ref={list}
              id="search-results"
              role="listbox"
              aria-label="What was found"
              className={styles.results}
            >
              {grouped(results).map(({ group, found }) => (
                <div key={group} role="group" aria-label={group}>
                  <div className={styles.group} aria-hidden="true">
                    {group}
                  </div>
                  {found.map(({ item, index }) => (
                    <div
                      key={item.id}
                      id={`result-${index}`}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === chosen}
                      className={mergeClasses(styles.result, index === chosen && styles.chosen)}
                      onMouseMove={() => setChosen(index)}
                      onClick={() => open(item)}
                      onKeyDown={onKeyDown}
                    >
                      <div className={styles.words}>{item.title}</div>
                      {item.about !== '' && (
                        <div className={mergeClasses(styles.words, styles.about)}>{item.about}</div>
                      )}
                    </div>
                  ))}
                </div>
              ))}
            </div>
            <p aria-live="polite" className={styles.none}>
              {results.length === 0 && (isLooking ? 'Looking…' : `Nothing was found for “${search}”.`)}
            </p>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The results by group, each with its place in the whole list. */
function grouped(results: readonly Found[]) {
  const groups: { group: Found['group']; found: { item: Found; index: number }[] }[] = [];
  for (const [index, item] of results.entries()) {
    const last = groups.at(-1);
    if (last?.group === item.group) last.found.push({ item, index });
    else groups.push({ group: item.group, found: [{ item, index }] });
  }
  return groups;
}
