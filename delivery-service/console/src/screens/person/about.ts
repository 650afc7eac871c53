import type { Person } from '../../api/types/person';

const STARS = /\*\*\*|•••|…/;

/** Whether a value was hidden from this role. */
export const isHidden = (value: unknown): boolean => typeof value === 'string' && STARS.test(value);

/** The name to call them by; null where there is none that may be shown. */
export function nameOf(person: Person): string | null {
  const word = (trait: string) => {
    const value = person.traits[trait]?.value;
    return typeof value === 'string' && !isHidden(value) ? value : null;
  };
  const whole = [word('firstName'), word('lastName')].filter(Boolean).join(' ');
  return word('name') ?? (whole || null);
}

/** Their name as far as it may be shown, stars and all; null where nothing of it may. */
export function hintOf(person: Person): string | null {
  const starred = (trait: string) => {
    const value = person.traits[trait]?.value;
    return typeof value === 'string' && /[^*\s]/.test(value) ? value : null;
  };
  const whole = [starred('firstName'), starred('lastName')].filter(Boolean).join(' ');
  return nameOf(person) ?? starred('name') ?? (whole || null);
}

/** When any of their names was last seen. */
export const lastSeen = (person: Person): string | undefined =>
  person.identifiers
    .flatMap((it) => [it.firstSeen, it.lastSeen])
    .sort()
    .at(-1);

/** A value as people read it. */
export function valueOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value);
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (Array.isArray(value)) {
    return value.map(valueOf).join(', ');
  }
  return value && typeof value === 'object'
    ? Object.entries(value)
        .map(([name, it]) => `${name}: ${valueOf(it)}`)
        .join(', ')
    : '–';
}
