import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { ProgrammeRow } from '../../../shared/contract/work-lists.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { programmeWords } from '../../components/work-words.ts';
import { ChoiceFilter, YearFilter } from './list-filters.tsx';
import type { ProgrammesView } from './programmes-view.ts';
import { stateTones, stateWords } from './state-words.ts';
import { TextCell, WorkList } from './work-list.tsx';

const columns: readonly DataColumn<ProgrammeRow>[] = [
  {
    id: 'kind',
    heading: 'Programme',
    width: 176,
    cell: ({ kind }) => <TextCell words={programmeWords(kind)} />,
  },
  {
    id: 'started',
    heading: 'Started',
    width: 116,
    cell: ({ startedOn }) => startedOn && formatShortDate(startedOn),
  },
  {
    id: 'ended',
    heading: 'Ended',
    width: 116,
    cell: ({ endedOn }) => endedOn && formatShortDate(endedOn),
  },
  { id: 'provider', heading: 'Provider', cell: ({ provider }) => <TextCell words={provider} /> },
  { id: 'host', heading: 'Host employer', cell: ({ hostEmployer }) => <TextCell words={hostEmployer} /> },
  { id: 'coach', heading: 'Job coach', width: 108, cell: ({ jobCoach }) => <TextCell words={jobCoach} /> },
  {
    id: 'state',
    heading: 'Now',
    width: 128,
    cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{stateWords[state]}</StatusBadge>,
  },
];

export const spellStateOptions = [
  { code: 'running', label: 'Running now' },
  { code: 'ended', label: 'Ended' },
  { code: 'left-early', label: 'Left early' },
] as const;

/** Supported internships, traineeships, apprenticeships and other study programmes of everybody. */
export function ProgrammeList({
  view,
  onChange,
}: {
  view: ProgrammesView['programmes'];
  onChange: (change: Partial<ProgrammesView['programmes']>) => void;
}) {
  const rows = usePagedRows<ProgrammeRow>((offset, limit) => {
    const input = { ...view, offset, limit };
    return {
      queryKey: [...orpc.workLists.programmes.key(), input],
      queryFn: ({ signal }) => api.workLists.programmes(input, { signal }),
    };
  });
  return (
    <WorkList
      key={JSON.stringify(view)}
      label="Programmes"
      one="programme"
      many="programmes"
      rows={rows}
      columns={columns}
      tools={
        <>
          <ChoiceFilter
            label="Kind of programme"
            every="Every kind"
            options={programmeKinds}
            value={view.kind as (typeof programmeKinds)[number]['code'] | null}
            onChoose={(kind) => onChange({ kind })}
          />
          <YearFilter value={view.academicYear} onChoose={(academicYear) => onChange({ academicYear })} />
          <ChoiceFilter
            label="Running or ended"
            every="Running and ended"
            options={spellStateOptions}
            value={view.state}
            onChoose={(state) => onChange({ state })}
          />
        </>
      }
      empty={
        <EmptyState
          title="No programme is here"
          words="Supported internships, traineeships and apprenticeships come in with your trackers, or are added on the page of a young person."
        />
      }
    />
  );
}
