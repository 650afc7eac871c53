import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** Only what may pass by itself is asked again by itself, and only twice. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof Problem && error.passing;
}

/** The cache of everything the console asked. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 2_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
