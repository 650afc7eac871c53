import { absolute, clockOf, exactClockOf, relative, useNow } from './time';

/** A time as people say it; the exact one is its title. */
export function When({ at, as = 'relative' }: { at: string; as?: 'relative' | 'clock' | 'exact' }) {
  const now = useNow();
  const text = { relative: () => relative(at, now), clock: () => clockOf(at), exact: () => exactClockOf(at) }[as]();
  return (
    <time dateTime={at} title={absolute(at)}>
      {text}
    </time>
  );
}
