/** The list of screens: an address and the component that is loaded when it is first opened. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AsyncRouteComponent,
} from '@tanstack/react-router';
import { ApplicationShell, ScreenFailed, ScreenNotFound } from './application-shell.tsx';
import { HomePage } from './features/home/home-page.tsx';

const root = createRootRoute({
  component: ApplicationShell,
  notFoundComponent: ScreenNotFound,
  errorComponent: ScreenFailed,
});

/** A screen takes what it needs from its address with `useParams({ from: '/its/address' })`. */
type Screen = () => React.ReactNode;
function screen<const Path extends string>(path: Path, component: AsyncRouteComponent<object> | Screen) {
  return createRoute({ getParentRoute: () => root, path, component: component as Screen });
}

// One line a screen; keep them in the order of the rail (features/frame/rail-items.ts).
const routeTree = root.addChildren([
  // The first screen comes with the page itself.
  screen('/', HomePage),
  screen(
    '/toolkit',
    lazyRouteComponent(() => import('./features/toolkit/toolkit-page.tsx'), 'ToolkitPage'),
  ),
  screen(
    '/toolkit/section-1',
    lazyRouteComponent(() => import('./features/toolkit/section-1/section-1-page.tsx'), 'Section1Page'),
  ),
  screen(
    '/toolkit/statements/$number',
    lazyRouteComponent(() => import('./features/toolkit/statement/statement-page.tsx'), 'StatementPage'),
  ),
  screen(
    '/toolkit/priorities',
    lazyRouteComponent(() => import('./features/toolkit/priorities/priorities-page.tsx'), 'PrioritiesPage'),
  ),
  screen(
    '/action-plan',
    lazyRouteComponent(() => import('./features/action-plan/action-plan-page.tsx'), 'ActionPlanPage'),
  ),
  screen(
    '/import',
    lazyRouteComponent(() => import('./features/import/import-page.tsx'), 'ImportPage'),
  ),
  screen(
    '/import/$step',
    lazyRouteComponent(() => import('./features/import/import-page.tsx'), 'ImportPage'),
  ),
  screen(
    '/young-people',
    lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
  ),
  screen(
    '/young-people/duplicates',
    lazyRouteComponent(() => import('./features/people/merge-duplicates-page.tsx'), 'MergeDuplicatesPage'),
  ),
  screen(
    '/young-people/$personId/merge',
    lazyRouteComponent(() => import('./features/people/merge-choose-page.tsx'), 'MergeChoosePage'),
  ),
  screen(
    '/young-people/$personId/merge/$otherId',
    lazyRouteComponent(() => import('./features/people/merge-compare-page.tsx'), 'MergeComparePage'),
  ),
  screen(
    '/young-people/$personId/reviews/$reviewId',
    lazyRouteComponent(() => import('./features/reviews/record/review-page.tsx'), 'ReviewPage'),
  ),
  screen(
    '/young-people/$personId/job-analyses/$id',
    lazyRouteComponent(() => import('./features/work/job-analysis/job-analysis-page.tsx'), 'JobAnalysisPage'),
  ),
  screen(
    '/young-people/$personId/instruction-plans/$id',
    lazyRouteComponent(
      () => import('./features/work/instruction-plan/instruction-plan-page.tsx'),
      'InstructionPlanPage',
    ),
  ),
  screen(
    '/young-people/$personId',
    lazyRouteComponent(() => import('./young-person-screen.tsx'), 'YoungPersonScreen'),
  ),
  screen(
    '/pathway',
    lazyRouteComponent(() => import('./features/pathway/pathway-page.tsx'), 'PathwayPage'),
  ),
  screen(
    '/annual-reviews',
    lazyRouteComponent(() => import('./features/reviews/reviews-page.tsx'), 'ReviewsPage'),
  ),
  screen(
    '/programmes',
    lazyRouteComponent(() => import('./features/programmes/programmes-page.tsx'), 'ProgrammesPage'),
  ),
  screen(
    '/reports',
    lazyRouteComponent(() => import('./features/reports/reports-page.tsx'), 'ReportsPage'),
  ),
  screen(
    '/reports/costs',
    lazyRouteComponent(() => import('./features/reports/costs-page.tsx'), 'CostsPage'),
  ),
  screen(
    '/history',
    lazyRouteComponent(() => import('./features/history/history-page.tsx'), 'HistoryPage'),
  ),
  screen(
    '/settings',
    lazyRouteComponent(() => import('./settings-screen.tsx'), 'SettingsScreen'),
  ),
  screen(
    '/data-protection',
    lazyRouteComponent(
      () => import('./features/data-protection/data-protection-page.tsx'),
      'DataProtectionPage',
    ),
  ),
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
