import { expect, it } from 'vitest';
import { type Guess, guesses, nameIn } from './parse';

const told = (guess: Guess) => (guess.kind === 'identifier' ? `${guess.identifier.namespace}:${guess.identifier.value}` : `${guess.kind} ${guess.id}`);

it.each([
  ['', []],
  ['  ', []],
  [' ann@example.org ', ['email:ann@example.org', 'user_id:ann@example.org']],
  ['+49 151 / 123-45 67', ['phone:+491511234567', 'user_id:+49 151 / 123-45 67', 'anonymous_id:+49 151 / 123-45 67']],
  ['0151 1234567', ['phone:01511234567', 'user_id:0151 1234567', 'anonymous_id:0151 1234567']],
  ['u-1042', ['user_id:u-1042', 'anonymous_id:u-1042']],
  ['loyalty_id: 77:1', ['loyalty_id:77:1']],
  ['email:Ann@example.org', ['email:Ann@example.org']],
  ['01a20096-46d8-7ca0-a040-f6efdc601287', ['person 01a20096-46d8-7ca0-a040-f6efdc601287', 'decision 01a20096-46d8-7ca0-a040-f6efdc601287']],
  ['020C0D32-39bb-3d7c-846e-a87a1bfc2889', ['decision 020c0d32-39bb-3d7c-846e-a87a1bfc2889', 'person 020c0d32-39bb-3d7c-846e-a87a1bfc2889']],
  ['dlv_1a8dfad3e0fdab49604b4c9219b7fea4', ['delivery dlv_1a8dfad3e0fdab49604b4c9219b7fea4']],
])('understands %j', (typed, expected) => {
  expect(guesses(typed).map(told)).toEqual(expected);
});

it.each([
  [' Ann Miller ', 'Ann Miller'],
  ['Łu', 'Łu'],
  ['u-1042', 'u-1042'],
  ['A', null],
  ['', null],
  ['4711', null],
  ['+49 151 1234567', null],
  ['ann@example.org', null],
  ['loyalty_id:77', null],
  ['01a20096-46d8-7ca0-a040-f6efdc601287', null],
  ['dlv_1a8dfad3e0fdab49604b4c9219b7fea4', null],
  ['x'.repeat(101), null],
])('takes %j for the name %j', (typed, name) => {
  expect(nameIn(typed)).toBe(name);
});
