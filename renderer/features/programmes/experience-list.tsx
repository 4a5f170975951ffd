import { workExperienceKinds } from '../../../shared/content/codes/work-experience-kind.ts';
import type { ExperienceRow } from '../../../shared/contract/work-lists.ts';
import { api, orpc } from '../../api/client.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { KindChip, YearChip } from './list-chips.tsx';
import type { ProgrammesView } from './programmes-view.ts';
import { spellDates, spellState, spellStateOptions } from './spell-columns.tsx';
import { TextCell, WorkList } from './work-list.tsx';

const kinds = [...workExperienceKinds, { code: 'voluntary', label: 'Voluntary work' }] as const;
const kindWords = (kind: string | null) =>
  kinds.find(({ code }) => code === kind)?.label ?? 'Kind not recorded';

const columns: readonly DataColumn<ExperienceRow>[] = [
  { id: 'kind', heading: 'Kind', cell: ({ kind }) => <TextCell words={kindWords(kind)} /> },
  { id: 'employer', heading: 'Employer', cell: ({ employer }) => <TextCell words={employer} /> },
  { id: 'role', heading: 'What they did', cell: ({ role }) => <TextCell words={role} /> },
  ...spellDates,
  spellState,
];

/** Work experience and voluntary work of everybody. */
export function ExperienceList({
  view,
  onChange,
}: {
  view: ProgrammesView['experience'];
  onChange: (change: Partial<ProgrammesView['experience']>) => void;
}) {
  const rows = usePagedRows<ExperienceRow>((offset, limit) => {
    const input = { ...view, offset, limit };
    return {
      queryKey: [...orpc.workLists.experience.key(), input],
      queryFn: ({ signal }) => api.workLists.experience(input, { signal }),
    };
  });
  return (
    <WorkList
      key={JSON.stringify(view)}
      label="Work experience"
      one="placement"
      many="placements"
      rows={rows}
      columns={columns}
      filters={
        <>
          <KindChip
            label="Kind of work experience"
            every="Every kind"
            codes={kinds}
            value={view.kind}
            onChoose={(kind) => onChange({ kind })}
          />
          <YearChip value={view.academicYear} onChoose={(academicYear) => onChange({ academicYear })} />
          <KindChip
            label="Running or ended"
            every="Running and ended"
            codes={spellStateOptions}
            value={view.state}
            onChoose={(state) => onChange({ state })}
          />
        </>
      }
      empty={
        <EmptyState
          title="No work experience is here"
          words="Work experience and voluntary work come in with your trackers, or are added on the page of a young person."
        />
      }
    />
  );
}
