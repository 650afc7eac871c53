const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const HOURS_OF_A_DAY = 24;
/** Up to two days are told in hours: "24 hours" is a rolling window, "1 day" may not be. */
const TOLD_IN_HOURS = 48;

function unit(value: number, name: string): string {
  return `${value} ${name}${value === 1 ? '' : 's'}`;
}

/** A duration as people say it: PT168H is 7 days. What is no duration stays as it is. */
export function durationWords(iso: string): string {
  const match = ISO.exec(iso);
  if (!match) {
    return iso;
  }
  const parts = match.slice(1).map((it) => Number(it ?? 0));
  const hours = parts[4] ?? 0;
  if (hours >= TOLD_IN_HOURS && hours % HOURS_OF_A_DAY === 0) {
    parts[3] = (parts[3] ?? 0) + hours / HOURS_OF_A_DAY;
    parts[4] = 0;
  }
  const words = UNITS.flatMap((name, index) => (parts[index] ? [unit(parts[index], name)] : []));
  return words.join(' ') || '0 seconds';
}
