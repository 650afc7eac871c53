import type { Identifier } from '../../api/types/person';

/** One way to understand what somebody typed. */
export type Guess =
  | { kind: 'person'; id: string }
  | { kind: 'decision'; id: string }
  | { kind: 'delivery'; id: string }
  | { kind: 'identifier'; identifier: Identifier };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DELIVERY = /^dlv_[0-9a-f]{32}$/i;
const NAMED = /^([a-z][a-z0-9_]{1,40}):(.+)$/s;
const MAIL = /^\S+@\S+$/;
const PHONE = /^\+?[0-9][0-9 ()/.-]{4,}$/;
const LETTER = /\p{L}/u;
/** Decision ids are derived from the question (version 3); ids of people hold the time they were made (version 7). */
const DERIVED = '3';

const named = (namespace: string, value: string): Guess => ({ kind: 'identifier', identifier: { namespace, value } });

/** A phone number without what people put between its digits. */
function digits(text: string): string {
  return (text.startsWith('+') ? '+' : '') + text.replace(/\D/g, '');
}

function ids(text: string): Guess[] | null {
  const uuid = UUID.exec(text);
  if (uuid) {
    const id = text.toLowerCase();
    const person: Guess = { kind: 'person', id };
    const decision: Guess = { kind: 'decision', id };
    return uuid[1] === DERIVED ? [decision, person] : [person, decision];
  }
  return DELIVERY.test(text) ? [{ kind: 'delivery', id: text.toLowerCase() }] : null;
}

/** What could be a name people are called by; null for what is plainly an id, an address or a number. */
export function nameIn(typed: string): string | null {
  const text = typed.trim();
  const isOther = [UUID, DELIVERY, NAMED, MAIL, PHONE].some((other) => other.test(text));
  return isOther || !LETTER.test(text) || text.length < 2 || text.length > 100 ? null : text;
}

/** All ways to understand what was typed, the likeliest first. */
export function guesses(typed: string): Guess[] {
  const text = typed.trim();
  if (!text) {
    return [];
  }
  const byId = ids(text);
  if (byId) {
    return byId;
  }
  const pair = NAMED.exec(text);
  if (pair?.[1] && pair[2]) {
    return [named(pair[1], pair[2].trim())];
  }
  const plain = [named('user_id', text), named('anonymous_id', text)];
  if (MAIL.test(text)) {
    return [named('email', text), named('user_id', text)];
  }
  return PHONE.test(text) ? [named('phone', digits(text)), ...plain] : plain;
}
