import type { Activity, Part } from '../../api/types/common';
import { t } from '../../texts';

/** Something that needs attention. */
export interface Alarm {
  key: string;
  says: string;
  /** Where to look closer; null where the console cannot show more. */
  to: string | null;
}

const OVERDUE_AFTER = 60;

/** An age as people say it. */
export function age(seconds: number): string {
  const [value, unit] = seconds < 120 ? [seconds, 'second'] : seconds < 7200 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  return new Intl.NumberFormat('en', { style: 'unit', unit: String(unit), unitDisplay: 'long', maximumFractionDigits: 0 }).format(Number(value));
}

function ofParts(parts: Part[]): Alarm[] {
  const words = t.now.broken;
  return parts.flatMap((part) => {
    const checks = (part.checks ?? []).filter((check) => !check.up);
    if (checks.length > 0) {
      return checks.map((check) => ({ key: `${part.name}/${check.name}`, says: words.checkDown(part.name, check.name), to: null }));
    }
    return part.up ? [] : [{ key: part.name, says: words.partDown(part.name), to: null }];
  });
}

function ofDeliveries(activity: Activity): Alarm[] {
  const words = t.now.broken;
  const total = (name: string) => activity.series.find((it) => it.name === name)?.total ?? 0;
  const overdue = activity.gauges?.oldestOverdueSeconds ?? 0;
  const dead = activity.gauges?.deadLetters ?? 0;
  const failed = total('failed');
  const unknown = total('unknown');
  const to = (state: string) => `/live?kind=delivery&status=${state}`;
  return [
    overdue > OVERDUE_AFTER ? { key: 'overdue', says: words.overdue(age(overdue)), to: to('planned') } : null,
    dead > 0 ? { key: 'dead', says: words.deadLetters(dead), to: null } : null,
    failed > 0 ? { key: 'failed', says: words.failed(failed), to: to('failed') } : null,
    unknown > 0 ? { key: 'unknown', says: words.unknown(unknown), to: to('unknown') } : null,
  ].filter((it) => it !== null);
}

/** Everything that is broken, the worst first. */
export function alarms(parts: Part[] | undefined, deliveries: Activity | undefined): Alarm[] {
  return [...ofParts(parts ?? []), ...(deliveries ? ofDeliveries(deliveries) : [])];
}
