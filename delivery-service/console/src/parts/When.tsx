import { absolute, clockOf, exactClockOf, momentOf, relative, useNow } from './time';

/** A time as people say it; the exact one is its title. */
export function When({ at, as = 'relative' }: { at: string; as?: 'relative' | 'clock' | 'exact' | 'moment' }) {
  const now = useNow();
  const text = { relative: () => relative(at, now), clock: () => clockOf(at), exact: () => exactClockOf(at), moment: () => momentOf(at) }[as]();
  return (
    <time dateTime={at} title={absolute(at)}>
      {text}
    </time>
  );
}
