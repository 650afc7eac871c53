import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const TOO_MANY = 429;

/** So often, and after so many milliseconds, it is asked again where others are served first. */
const TURNS = 6;
const TURN = 5_000;
const LONGEST = 30_000;

const isBusy = (error: unknown) => error instanceof Problem && error.status === TOO_MANY;

/** Only what may pass by itself is asked again by itself: twice, or until it is our turn. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return isBusy(error) ? failures < TURNS : failures < 2 && error instanceof Problem && error.passing;
}

/** After how many milliseconds. */
export const retryDelay = (failures: number, error: unknown): number => (isBusy(error) ? TURN : Math.min(1_000 * 2 ** failures, LONGEST));

/** The cache of everything the console asked. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, retryDelay, staleTime: 2_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
