import { useEffect } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { SignedOut } from '../../api/problem';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Screen } from '../../parts/Screen';
import { t } from '../../texts';
import type { Guess } from './parse';
import { People } from './People';
import { useCalled } from './useCalled';
import { type Try, useSearch } from './useSearch';

function guessWords(guess: Guess): string {
  return guess.kind === 'identifier'
    ? t.search.triedName(t.words.namespaces[guess.identifier.namespace] ?? guess.identifier.namespace)
    : (t.search.triedAs[guess.kind] ?? guess.kind);
}

function Tried({ tries, called }: { tries: Try[]; called: Try['state'] | null }) {
  const words = { looking: t.search.searching, hit: t.search.hit, miss: t.search.miss, failed: t.search.failed };
  return (
    <section className="bh-sheet">
      <h2>{t.search.tried}</h2>
      <ul className="bh-rows" aria-live="polite">
        {tries.map((it) => (
          <li key={JSON.stringify(it.guess)} className="bh-row">
            {guessWords(it.guess)} <span className="bh-muted">– {words[it.state]}</span>
          </li>
        ))}
        {called && (
          <li className="bh-row">
            {t.search.triedCalled} <span className="bh-muted">– {words[called]}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function Hits({ hits }: { hits: Try[] }) {
  return (
    <section className="bh-sheet">
      <h2>{t.search.found(hits.length)}</h2>
      <ul className="bh-rows">
        {hits.map((it) => (
          <li key={it.to}>
            <Link className="bh-row" data-row to={it.to ?? ''}>
              <strong>{it.guess.kind === 'decision' ? t.search.decision : it.guess.kind === 'delivery' ? t.search.delivery : t.search.person}</strong>{' '}
              <span className="bh-muted bh-break">{it.id}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every way to understand what was typed and, where nobody goes by it, those who are called so. */
function useResults(q: string) {
  const tries = useSearch(q);
  const identified = tries.every((it) => it.state !== 'looking');
  const hits = [...new Map(tries.filter((it) => it.state === 'hit').map((it) => [it.to, it])).values()];
  const named = useCalled(q, identified && tries.every((it) => it.state === 'miss'));
  const called: Try['state'] | null = !named.asked
    ? null
    : named.query.isPending
      ? 'looking'
      : named.query.isError
        ? 'failed'
        : named.people.length > 0
          ? 'hit'
          : 'miss';
  const errors = [...tries.filter((it) => it.state === 'failed').map((it) => it.error), ...(called === 'failed' ? [named.query.error] : [])];
  const again = () => {
    tries.filter((it) => it.state === 'failed').forEach((it) => it.again());
    if (called === 'failed') {
      void named.query.refetch();
    }
  };
  const failed = errors.find((it) => !(it instanceof SignedOut));
  return { tries, hits, called, people: named.people, done: identified && called !== 'looking', failed, again };
}

function Results({ q }: { q: string }) {
  const { tries, hits, called, people, done, failed, again } = useResults(q);
  const navigate = useNavigate();
  const only = done && hits.length === 1 && !failed ? hits[0]?.to : null;
  useEffect(() => {
    if (only) {
      void navigate(only, { replace: true });
    }
  }, [only, navigate]);
  return (
    <div className="bh-stack">
      {failed !== undefined && <Failure error={failed} retry={again} />}
      {hits.length > 0 && <Hits hits={hits} />}
      {people.length > 0 && <People people={people} />}
      {done && hits.length === 0 && people.length === 0 && !failed && (
        <Empty title={t.search.none.title}>
          <p>{t.search.none.body}</p>
          <p>
            <code>{t.search.none.example}</code>
          </p>
        </Empty>
      )}
      <Tried tries={tries} called={called} />
    </div>
  );
}

function FirstUse() {
  const words = t.search.first;
  return (
    <div className="bh-sheet">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <dl className="bh-facts bh-examples">
        {words.examples.map(([example, says]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/live">{words.watch}</Link>
      </p>
    </div>
  );
}

/** Finds a person, a decision or a message. One hit leads straight there. */
export function SearchScreen() {
  const q = useSearchParams()[0].get('q')?.trim() ?? '';
  return (
    <Screen title={q ? t.search.results(q) : t.search.title} lead={q ? null : t.search.lead}>
      {q ? <Results key={q} q={q} /> : <FirstUse />}
    </Screen>
  );
}
