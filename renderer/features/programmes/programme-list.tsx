import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { ProgrammeRow } from '../../../shared/contract/work-lists.ts';
import { api, orpc } from '../../api/client.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { programmeWords } from '../../components/work-words.ts';
import { KindChip, YearChip } from './list-chips.tsx';
import type { ProgrammesView } from './programmes-view.ts';
import { programmeStateOptions, spellDates, spellState } from './spell-columns.tsx';
import { TextCell, WorkList } from './work-list.tsx';

const columns: readonly DataColumn<ProgrammeRow>[] = [
  {
    id: 'kind',
    heading: 'Programme',
    width: 176,
    cell: ({ kind }) => <TextCell words={programmeWords(kind)} />,
  },
  ...spellDates,
  { id: 'provider', heading: 'Provider', cell: ({ provider }) => <TextCell words={provider} /> },
  { id: 'host', heading: 'Host employer', cell: ({ hostEmployer }) => <TextCell words={hostEmployer} /> },
  { id: 'coach', heading: 'Job coach', width: 108, cell: ({ jobCoach }) => <TextCell words={jobCoach} /> },
  spellState,
];

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
      filters={
        <>
          <KindChip
            label="Kind of programme"
            every="Every kind"
            codes={programmeKinds}
            value={view.kind}
            onChoose={(kind) => onChange({ kind })}
          />
          <YearChip value={view.academicYear} onChoose={(academicYear) => onChange({ academicYear })} />
          <KindChip
            label="Running or ended"
            every="Running and ended"
            codes={programmeStateOptions}
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
