/** The screens of the left rail, in groups, in order. `path` is the address after the #. */
export interface RailItem {
  path: string;
  name: string;
  /** Which count stands beside the name. */
  count?: 'scored-statements' | 'overdue-actions' | 'young-people' | 'late-reviews';
}

export const railGroups: readonly (readonly RailItem[])[] = [
  [
    { path: '/', name: 'Home' },
    { path: '/toolkit', name: 'Toolkit', count: 'scored-statements' },
    { path: '/action-plan', name: 'Action plan', count: 'overdue-actions' },
  ],
  [
    { path: '/young-people', name: 'Young people', count: 'young-people' },
    { path: '/pathway', name: 'Pathway' },
    { path: '/annual-reviews', name: 'Annual reviews', count: 'late-reviews' },
    { path: '/programmes', name: 'Programmes and jobs' },
  ],
  [
    { path: '/import', name: 'Import' },
    { path: '/reports', name: 'Reports' },
    { path: '/history', name: 'History' },
    { path: '/settings', name: 'Settings' },
  ],
];

/** Whether an address belongs to an item: itself or a page under it. */
export function isUnder(item: RailItem, pathname: string): boolean {
  return item.path === '/'
    ? pathname === '/'
    : pathname === item.path || pathname.startsWith(`${item.path}/`);
}
