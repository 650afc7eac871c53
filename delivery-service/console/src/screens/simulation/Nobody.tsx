import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useRights } from '../../api/roles';
import type { Page } from '../../api/types/common';
import type { Figures, WithNothing } from '../../api/types/whatif';
import { withNothingQuery } from '../../api/whatif';
import { Load } from '../../parts/Load';
import { Masked } from '../../parts/Masked';
import { count, percent } from '../../parts/numbers';
import { PersonName } from '../person/PersonName';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts';

const words = t.simulation.nothing;

function Row({ one }: { one: WithNothing }) {
  return (
    <li className="bh-row">
      <span className="bh-line">
        {one.personId ? (
          <Link data-row to={`/persons/${encodeURIComponent(one.personId)}`}>
            <PersonName id={one.personId} />
          </Link>
        ) : (
          <strong>{words.unknown}</strong>
        )}
        <span className="bh-muted bh-small">{words.row(count(one.decisions), count(one.before))}</span>
        <Link className="bh-small" to={`/decisions/${encodeURIComponent(one.decisionId)}`}>
          {words.newest}
        </Link>
      </span>
    </li>
  );
}

function Listed({ page, isFirst }: { page: Page<WithNothing>; isFirst: boolean }) {
  const rights = useRights();
  if (page.items.length === 0) {
    return <p className="bh-muted">{words.forgotten}</p>;
  }
  return (
    <>
      {!rights.seesPeople && <Masked />}
      <ul className="bh-rows">
        {page.items.map((one) => (
          <Row key={one.number} one={one} />
        ))}
      </ul>
      <div className="bh-actions">
        {!isFirst && (
          <Link to="?" preventScrollReset>
            {words.first}
          </Link>
        )}
        {page.next && (
          <Link to={`?after=${encodeURIComponent(page.next)}`} preventScrollReset>
            {words.next}
          </Link>
        )}
      </div>
    </>
  );
}

function List({ id }: { id: string }) {
  const after = useSearchParams()[0].get('after');
  const query = useQuery(withNothingQuery(id, after));
  return (
    <Load query={query} level={3} skeleton={<Skeleton height="2.5rem" count={4} />}>
      {(page) => <Listed page={page} isFirst={after === null} />}
    </Load>
  );
}

/** People to whom nothing would have been said. */
export function Nobody({ id, people }: { id: string; people: Figures['people'] }) {
  return (
    <section className="bh-sheet bh-stack-s bh-tight">
      <h2>{words.title}</h2>
      {people.withNothing === 0 ? (
        <p className="bh-muted">{words.none}</p>
      ) : (
        <>
          <p>
            {words.some(count(people.withNothing), percent(people.share))} {words.before(count(people.withSomethingBefore))}
          </p>
          <List id={id} />
        </>
      )}
    </section>
  );
}
