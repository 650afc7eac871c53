import type { Person } from '../../api/types/person';
import { dateOf } from '../../parts/time';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { isHidden, valueOf } from './about';

const words = t.person;

function Value({ value }: { value: unknown }) {
  return isHidden(value) ? (
    <span className="bh-muted" title={t.common.maskedHint}>
      {String(value)} <span className="bh-sr">({t.common.masked})</span>
    </span>
  ) : (
    <>{valueOf(value)}</>
  );
}

function Identifiers({ person }: { person: Person }) {
  return (
    <section className="bh-sheet">
      <h2>{words.identifiers.title}</h2>
      {person.identifiers.length === 0 && <p className="bh-muted">{words.identifiers.none}</p>}
      <ul className="bh-rows">
        {person.identifiers.map((it) => (
          <li key={`${it.namespace}:${it.value}:${it.firstSeen}`} className="bh-row">
            <p className="bh-line">
              <span className="bh-muted">{t.words.namespaces[it.namespace] ?? it.namespace}</span>
              <strong className="bh-break">
                <Value value={it.value} />
              </strong>
              {it.verified && <span className="bh-badge bh-good">{words.identifiers.verified}</span>}
              {it.shared && <span className="bh-badge bh-wait">{words.identifiers.shared}</span>}
            </p>
            <p className="bh-muted bh-small">
              {words.identifiers.from(it.source)}, <When at={it.firstSeen} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Traits({ person }: { person: Person }) {
  const all = Object.entries(person.traits);
  return (
    <section className="bh-sheet">
      <h2>{words.traits.title}</h2>
      {all.length === 0 && <p className="bh-muted">{words.traits.none}</p>}
      <ul className="bh-rows">
        {all.map(([name, trait]) => (
          <li key={name} className="bh-row">
            <p className="bh-line">
              <span className="bh-muted">{name}</span>
              <strong className="bh-break">
                <Value value={trait.value} />
              </strong>
            </p>
            <p className="bh-muted bh-small">
              {t.words.facts[trait.kind] ?? trait.kind}, {words.identifiers.from(trait.source)}, <When at={trait.at} />
              {trait.keptUntil && (
                <>
                  , {words.traits.until} {dateOf(trait.keptUntil)}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Others({ person }: { person: Person }) {
  const nameOf = (id: string | null | undefined) => person.relations.find((it) => it.id === id)?.name;
  return (
    <>
      <section className="bh-sheet">
        <h2>{words.relations.title}</h2>
        {person.relations.length === 0 && <p className="bh-muted">{words.relations.none}</p>}
        <ul className="bh-plain bh-stack-s">
          {person.relations.map((it) => (
            <li key={it.id}>
              <strong>{it.name ?? it.kind}</strong>{' '}
              <span className="bh-muted">
                {it.name && it.kind}
                {it.birthDate && `, ${words.relations.born} ${dateOf(it.birthDate)}`} {t.words.facts[it.kindOfFact]},{' '}
                <When at={it.since} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="bh-sheet">
        <h2>{words.occasions.title}</h2>
        {person.occasions.length === 0 && <p className="bh-muted">{words.occasions.none}</p>}
        <ul className="bh-plain bh-stack-s">
          {person.occasions.map((it) => (
            <li key={it.id}>
              <strong>{dateOf(it.date)}</strong>{' '}
              <span className="bh-muted">{[it.kind, nameOf(it.relation), it.lastGift && valueOf(it.lastGift)].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Who they are, with the origin of every fact. */
export function WhoTab({ person }: { person: Person }) {
  return (
    <div className="bh-two">
      <div className="bh-stack">
        <Identifiers person={person} />
        <Traits person={person} />
      </div>
      <div className="bh-stack">
        <Others person={person} />
      </div>
    </div>
  );
}
