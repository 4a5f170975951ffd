import type { NamedSpell } from '../../../shared/contract/employers.ts';
import { RecordTable } from '../../components/record-table.tsx';
import { periodWords } from '../../components/work-words.ts';
import { listName } from '../../components/young-person-words.ts';

const asWhat: Readonly<Record<NamedSpell['what'], string>> = {
  experience: 'Work experience',
  programme: 'Programme',
  job: 'Paid job',
  voluntary: 'Voluntary work',
  instruction: 'Systematic instruction plan',
  analysis: 'Job analysis',
};

function nameCell(row: NamedSpell) {
  return <a href={`#/young-people/${encodeURIComponent(row.personId)}?tab=work`}>{listName(row)}</a>;
}

/** Who is or was with an employer or a job coach. */
export function PeopleWith({ people, nobody }: { people: readonly NamedSpell[]; nobody: string }) {
  if (people.length === 0) return <p>{nobody}</p>;
  return (
    <RecordTable
      label="Young people"
      rows={people}
      columns={[
        {
          heading: 'Name',
          cell: nameCell,
        },
        { heading: 'As', cell: ({ what }) => asWhat[what] },
        { heading: 'When', cell: (row) => periodWords(row.startedOn, row.endedOn) },
        { heading: 'Now', cell: ({ isRunning }) => (isRunning ? 'Yes' : 'No') },
      ]}
    />
  );
}
