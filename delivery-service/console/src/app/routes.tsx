import type { RouteObject } from 'react-router';
import { Crash, NotFound } from './Fallbacks';
import { Shell } from './Shell';

/** Every screen is a chunk of its own, loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: '/',
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../screens/now/NowScreen')).NowScreen }) },
          { path: 'people', lazy: async () => ({ Component: (await import('../screens/people/PeopleScreen')).PeopleScreen }) },
          { path: 'live', lazy: async () => ({ Component: (await import('../screens/live/LiveScreen')).LiveScreen }) },
          { path: 'search', lazy: async () => ({ Component: (await import('../screens/search/SearchScreen')).SearchScreen }) },
          { path: 'persons/:id', lazy: async () => ({ Component: (await import('../screens/person/PersonScreen')).PersonScreen }) },
          { path: 'decisions', lazy: async () => ({ Component: (await import('../screens/why/LookupScreen')).LookupScreen }) },
          { path: 'decisions/:id', lazy: async () => ({ Component: (await import('../screens/why/WhyScreen')).WhyScreen }) },
          { path: 'deliveries/:id', lazy: async () => ({ Component: (await import('../screens/delivery/DeliveryScreen')).DeliveryScreen }) },
          { path: 'actions', lazy: async () => ({ Component: (await import('../screens/actions/ActionsScreen')).ActionsScreen }) },
          { path: 'actions/:id', lazy: async () => ({ Component: (await import('../screens/actions/ActionScreen')).ActionScreen }) },
          { path: 'drafts', lazy: async () => ({ Component: (await import('../screens/drafts/DraftsScreen')).DraftsScreen }) },
          { path: 'drafts/:name', lazy: async () => ({ Component: (await import('../screens/drafts/DraftScreen')).DraftScreen }) },
          { path: 'simulations', lazy: async () => ({ Component: (await import('../screens/simulation/SimulationsScreen')).SimulationsScreen }) },
          { path: 'simulations/:id', lazy: async () => ({ Component: (await import('../screens/simulation/SimulationScreen')).SimulationScreen }) },
          { path: 'evaluations/:id', lazy: async () => ({ Component: (await import('../screens/simulation/EvaluationScreen')).EvaluationScreen }) },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
