/** The page of one young person, put together from the areas of the application: each brings a tab. */
import { lazy } from 'react';
import { PersonAdditional } from './features/people/person-additional.tsx';
import { PersonDetails } from './features/people/person-details.tsx';
import { PersonPage, type PersonTab } from './features/people/person-page.tsx';
import { PersonReviews } from './features/people/person-reviews.tsx';
import { PersonSummary } from './features/people/person-summary.tsx';

const PersonWork = lazy(async () => ({
  default: (await import('./features/work/person-work.tsx')).PersonWork,
}));

const PersonPathway = lazy(async () => {
  const { PersonPathway: Content } = await import('./features/pathway/person-pathway.tsx');
  return { default: Content };
});
const PersonProfiles = lazy(async () => {
  const { PersonProfiles: Content } = await import('./features/profiles/person-profiles.tsx');
  return { default: Content };
});
const PersonActions = lazy(async () => {
  const { PersonActions: Content } = await import('./features/pathway/person-actions.tsx');
  return { default: Content };
});
const PersonRecords = lazy(async () => {
  const { PersonRecords: Content } = await import('./features/data-protection/person-records.tsx');
  return { default: Content };
});

const tabs: readonly [PersonTab, ...PersonTab[]] = [
  { id: 'summary', label: 'Summary', Content: PersonSummary },
  { id: 'details', label: 'Details', Content: PersonDetails },
  { id: 'reviews', label: 'Reviews', Content: PersonReviews },
  { id: 'profile', label: 'Profile', Content: PersonProfiles },
  { id: 'pathway', label: 'Pathway', Content: PersonPathway },
  { id: 'work', label: 'Work and programmes', Content: PersonWork },
  { id: 'actions', label: 'Actions', Content: PersonActions },
  { id: 'additional', label: 'Additional information', Content: PersonAdditional },
  { id: 'records', label: 'Records', Content: PersonRecords },
];

/** The page of one young person, put together from the tabs that each area brings. */
export function YoungPersonScreen() {
  return <PersonPage tabs={tabs} />;
}
