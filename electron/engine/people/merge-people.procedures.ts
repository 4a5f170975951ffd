import { implementation } from '../implement.ts';
import { compareRecords, duplicatesPage, possibleSame } from './merge-duplicates.service.ts';
import { listMerges, mergePeople, sayDistinct, unmergePeople } from './merge-people.service.ts';

const { people } = implementation;

/** Part of the area `people`: merging two records, and finding those that may be one. */
export const mergeProcedures = {
  compare: people.compare.handler(({ context, input }) =>
    compareRecords(context.workspace.requireStore(), input),
  ),
  merge: people.merge.handler(({ context, input }) => mergePeople(context.workspace.requireStore(), input)),
  unmerge: people.unmerge.handler(({ context, input }) =>
    unmergePeople(context.workspace.requireStore(), input.changeSetId),
  ),
  merges: people.merges.handler(({ context, input }) =>
    listMerges(context.workspace.requireStore(), input.personId),
  ),
  possibleSame: people.possibleSame.handler(({ context, input }) =>
    possibleSame(context.workspace.requireStore(), input.personId),
  ),
  duplicates: people.duplicates.handler(({ context, input }) =>
    duplicatesPage(context.workspace.requireStore(), input),
  ),
  sayDistinct: people.sayDistinct.handler(({ context, input }) =>
    sayDistinct(context.workspace.requireStore(), input),
  ),
};
