import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fullName } from '../../../shared/domain/full-name.ts';

interface Whose {
  personId: string;
  surname: string;
  forename: string;
  preferredName: string;
}

/** The way back to the work of a young person; to the list alone while it is not known whose page it is. */
export function workBreadcrumb(whose?: Whose): ReactNode[] {
  const list = (
    <Link key="people" to="/young-people">
      Young people
    </Link>
  );
  if (!whose) return [list];
  return [
    list,
    <a key="person" href={`#/young-people/${encodeURIComponent(whose.personId)}?tab=work`}>
      {fullName(whose)}
    </a>,
  ];
}
