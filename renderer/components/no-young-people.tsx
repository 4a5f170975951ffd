import { EmptyState } from './empty-state.tsx';
import { PageHeader } from './page-header.tsx';

/** A page about young people while there are none: what it is for, and how they come in. */
export function NoYoungPeople({
  title,
  lede,
  words,
}: {
  title: string;
  lede: string;
  /** "Once the young people are in, …". */
  words: string;
}) {
  return (
    <>
      <PageHeader title={title} lede={lede} />
      <EmptyState
        title="No young people yet"
        words={words}
        action={<a href="#/import">Bring in a tracker</a>}
      />
    </>
  );
}
