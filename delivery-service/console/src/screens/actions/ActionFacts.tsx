import type { ActionDefinition, Catalogue } from '../../api/types/catalogue';
import { durationWords } from '../../parts/duration';
import { actionNames, purposeNames } from '../../parts/names';
import { t } from '../../texts';
import { capWords } from './sentences';

const words = t.actions;
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

function money(value: number, currency: string | null | undefined): string {
  return currency ? new Intl.NumberFormat('en', { style: 'currency', currency }).format(value) : NUMBER.format(value);
}

function worth(action: ActionDefinition): string[] {
  const { value, cost, expected, lever, explore } = action;
  const currency = value?.currency;
  const number = (it: number | null | undefined): it is number => typeof it === 'number';
  return [
    number(value?.business) ? words.worth.business(money(value.business, currency)) : null,
    number(value?.person) ? words.worth.person(money(value.person, currency)) : null,
    number(cost) ? words.worth.cost(money(cost, currency)) : null,
    number(expected?.success) ? words.worth.expected(PERCENT.format(expected.success), NUMBER.format(expected.trust ?? 0)) : null,
    lever ? words.worth.lever(NUMBER.format(lever.factor), lever.owner ?? '') : null,
    explore === true ? words.worth.explore : explore === false ? words.worth.noExplore : null,
  ].filter((it) => it !== null);
}

function List({ title, lines, none }: { title: string; lines: string[]; none: string }) {
  return (
    <section className="bh-sheet">
      <h2>{title}</h2>
      {lines.length === 0 && <p className="bh-muted">{none}</p>}
      <ul className="bh-plain bh-stack-s">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What it is worth, and what it costs. */
export function Worthwhile({ action }: { action: ActionDefinition }) {
  return <List title={words.worth.title} lines={worth(action)} none={words.worth.none} />;
}

/** Caps, cool-downs and exclusions as sentences. */
export function Limits({ action, catalogue }: { action: ActionDefinition; catalogue: Catalogue }) {
  const purpose = purposeNames(catalogue);
  const name = actionNames(catalogue);
  const lines = [
    ...(action.caps ?? []).map((cap) => capWords(cap, purpose)),
    ...Object.entries(action.cooldown ?? {}).map(([reaction, time]) =>
      words.limits.cooldown(t.words.reactions[reaction] ?? reaction, durationWords(time)),
    ),
    ...(action.excludes?.length ? [words.limits.excludes(action.excludes.map(name).join(', '))] : []),
  ];
  return <List title={words.limits.title} lines={lines} none={words.limits.none} />;
}

/** Which items it fills in; nothing where it has none. */
export function Recommended({ action }: { action: ActionDefinition }) {
  const it = action.recommend;
  if (!it) {
    return null;
  }
  const lines = [
    words.recommend.says(String(it.count ?? ''), t.words.recommendBy[it.by ?? ''] ?? it.by ?? '').trim(),
    ...(it.repeatAfter ? [words.recommend.repeat(durationWords(it.repeatAfter))] : []),
  ];
  return <List title={words.recommend.title} lines={lines} none="" />;
}
