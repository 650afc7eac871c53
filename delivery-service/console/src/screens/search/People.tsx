import { Link } from 'react-router';
import { useRights } from '../../api/roles';
import type { Person } from '../../api/types/person';
import { Masked } from '../../parts/Masked';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { hintOf, lastSeen } from '../person/about';
import { SHOWN } from './useCalled';

function Row({ person }: { person: Person }) {
  const last = lastSeen(person);
  const strongest = person.identifiers[0];
  return (
    <li>
      <Link className="bh-row" data-row to={`/persons/${person.id}`}>
        <strong>{hintOf(person) ?? t.person.unnamed}</strong>{' '}
        <span className="bh-muted bh-break">
          {strongest && `${t.words.namespaces[strongest.namespace] ?? strongest.namespace} ${strongest.value}`}
          {last && (
            <>
              {strongest && ', '}
              {t.person.lastSeen} <When at={last} />
            </>
          )}
        </span>
      </Link>
    </li>
  );
}

/** People of one name, to choose from. */
export function People({ people }: { people: Person[] }) {
  const rights = useRights();
  return (
    <section className="bh-sheet">
      <h2>{t.search.called(people.length)}</h2>
      {!rights.seesPeople && <Masked />}
      <ul className="bh-rows">
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
      {people.length === SHOWN && <p className="bh-muted">{t.search.more(SHOWN)}</p>}
    </section>
  );
}
