import { useQuery } from '@tanstack/react-query';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { orpc } from '../../api/client.ts';
import { WhoseFilters } from '../../components/whose-filters.tsx';

/** Narrows every list of the page. */
export function ReviewFilters({
  filter,
  onChange,
}: {
  filter: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
}) {
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const settings = useQuery(orpc.people.settings.queryOptions());
  return (
    <WhoseFilters
      filter={filter}
      officers={officers.data ?? []}
      settings={settings.data ?? []}
      onChange={onChange}
    />
  );
}
