import type { Person } from '../../../shared/contract/people.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Section } from '../../components/section.tsx';
import { RecordTable } from '../../components/record-table.tsx';

/** What a tracker said that fits none of the fields: kept as it was, with where it came from. */
export function PersonAdditional({ person }: { person: Person }) {
  if (person.additional.length === 0) {
    return (
      <EmptyState
        title="No additional information"
        words="When a tracker has a column that fits none of the fields here, what it says is kept on this page, so that nothing is lost."
      />
    );
  }
  return (
    <Section title="From your trackers">
      <RecordTable
        label="Additional information"
        rows={person.additional}
        columns={[
          { heading: 'Heading', cell: (item) => item.heading },
          { heading: 'What it says', cell: (item) => item.value },
          { heading: 'Where it came from', cell: (item) => item.source },
        ]}
      />
    </Section>
  );
}
