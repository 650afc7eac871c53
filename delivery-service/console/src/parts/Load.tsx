import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SignedOut } from '../api/problem';
import { Failure } from './Failure';
import { Skeleton } from './Skeleton';

interface Props<T> {
  query: UseQueryResult<T>;
  skeleton?: ReactNode;
  level?: 2 | 3;
  children: (data: T) => ReactNode;
}

/** What a question answered; until then its place, or why there is no answer. Old answers stay while new ones are awaited. */
export function Load<T>({ query, skeleton, level, children }: Props<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isError && !(query.error instanceof SignedOut)) {
    return <Failure error={query.error} retry={() => void query.refetch()} {...(level ? { level } : {})} />;
  }
  return <>{skeleton ?? <Skeleton />}</>;
}
