/** The page of one young person, put together from the areas of the application: each brings a tab. */
import { PersonAdditional } from './features/people/person-additional.tsx';
import { PersonDetails } from './features/people/person-details.tsx';
import { PersonPage, type PersonTab } from './features/people/person-page.tsx';
import { PersonReviews } from './features/people/person-reviews.tsx';
import { PersonSummary } from './features/people/person-summary.tsx';
import { PersonWork } from './features/people/person-work.tsx';

const tabs: readonly [PersonTab, ...PersonTab[]] = [
  { id: 'summary', label: 'Summary', Content: PersonSummary },
  { id: 'details', label: 'Details', Content: PersonDetails },
  { id: 'reviews', label: 'Reviews', Content: PersonReviews },
  { id: 'work', label: 'Work and programmes', Content: PersonWork },
  { id: 'additional', label: 'Additional information', Content: PersonAdditional },
];

export function YoungPersonScreen() {
  return <PersonPage tabs={tabs} />;
}
