import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogueQuery, contactStateQuery } from '../../api/queries';
import type { CapState, Contact, ContactState, Person } from '../../api/types/person';
import { channelWord } from '../../parts/Badge';
import { Load } from '../../parts/Load';
import { Meter } from '../../parts/Meter';
import { actionNames, purposeNames } from '../../parts/names';
import { When } from '../../parts/When';
import { t } from '../../texts';

const words = t.person;
type Name = (id: string) => string;

function Consents({ person }: { person: Person }) {
  const purpose = purposeNames(useQuery(catalogueQuery).data);
  return (
    <section className="bh-sheet">
      <h2>{words.consents.title}</h2>
      {person.consents.length === 0 && <p className="bh-muted">{words.consents.none}</p>}
      <ul className="bh-rows">
        {person.consents.map((it) => (
          <li key={`${it.purpose}/${it.channel ?? ''}/${it.contactPoint ?? ''}`} className="bh-row">
            <p className="bh-line">
              <span className={`bh-badge ${it.granted ? 'bh-good' : 'bh-silence'}`}>{it.granted ? words.consents.yes : words.consents.no}</span>
              <strong>{purpose(it.purpose)}</strong>
              <span>{it.channel ? words.consents.on(channelWord(it.channel)) : words.consents.everywhere}</span>
              {it.contactPoint && <span className="bh-muted bh-break">{it.contactPoint}</span>}
            </p>
            <p className="bh-muted bh-small">
              {words.consents.from(it.source)}, <When at={it.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cap({ cap, name }: { cap: CapState; name: Name }) {
  return (
    <li className="bh-stack-s">
      <p className="bh-line">
        <span className="bh-sentence bh-cap">
          {cap.action && <strong>{name(cap.action)}: </strong>}
          {cap.says}
        </span>
        <span className="bh-muted bh-small">
          {words.contact.left(cap.left, cap.max)}
          {cap.freeAt && (
            <>
              , {words.contact.free} <When at={cap.freeAt} />
            </>
          )}
        </span>
      </p>
      <Meter value={cap.max ? cap.left / cap.max : 0} label={cap.says} tone={cap.left > 0 ? 'accent' : 'quiet'} />
    </li>
  );
}

function Contacts({ contacts, name }: { contacts: Contact[]; name: Name }) {
  return (
    <ul className="bh-rows">
      {contacts.map((it) => (
        <li key={`${it.decisionId}/${it.placement}`}>
          <Link className="bh-row" data-row to={`/decisions/${it.decisionId}`}>
            <strong>{name(it.action)}</strong>{' '}
            <span className="bh-muted">
              {channelWord(it.channel)}, {t.words.classes[it.contactClass.toLowerCase()] ?? it.contactClass},{' '}
              {words.contact.states[it.state] ?? it.state}, <When at={it.at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Heard({ state, name }: { state: ContactState; name: Name }) {
  return (
    <section className="bh-sheet">
      <h2>{words.contact.heard}</h2>
      {state.contacts.length === 0 && <p className="bh-muted">{words.contact.heardNone}</p>}
      <Contacts contacts={state.contacts} name={name} />
      {state.care.length > 0 && (
        <>
          <h3 className="bh-h3">{words.contact.care}</h3>
          <Contacts contacts={state.care} name={name} />
        </>
      )}
      {state.reactions.length > 0 && (
        <>
          <h3 className="bh-h3">{words.contact.reactions}</h3>
          <ul className="bh-plain">
            {state.reactions.map((it) => (
              <li key={`${it.decisionId}/${it.type}`}>
                {name(it.action)}{' '}
                <span className="bh-muted">
                  {t.words.reactions[it.type] ?? it.type}, <When at={it.at} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Appointments({ state, name }: { state: ContactState; name: Name }) {
  const open = state.appointments ?? [];
  return open.length === 0 ? null : (
    <section className="bh-sheet">
      <h2>{words.contact.waits}</h2>
      <ul className="bh-rows">
        {open.map((it) => (
          <li key={it.decisionId}>
            <Link className="bh-row" data-row to={`/decisions/${it.decisionId}`}>
              <strong>{name(it.action)}</strong>{' '}
              <span className="bh-muted">
                {words.contact.again} <When at={it.at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What they agreed to, and how much they may still hear. */
export function ContactTab({ person }: { person: Person }) {
  const query = useQuery(contactStateQuery(person.id));
  const name = actionNames(useQuery(catalogueQuery).data);
  return (
    <div className="bh-grid">
      <Consents person={person} />
      <Load query={query}>
        {(state) => (
          <>
            <section className="bh-sheet">
              <h2>{words.contact.title}</h2>
              {state.caps.length === 0 && <p className="bh-muted">{words.contact.none}</p>}
              <ul className="bh-plain bh-stack">
                {state.caps.map((cap) => (
                  <Cap key={`${cap.action ?? ''}/${cap.says}`} cap={cap} name={name} />
                ))}
              </ul>
            </section>
            <Appointments state={state} name={name} />
            <Heard state={state} name={name} />
          </>
        )}
      </Load>
    </div>
  );
}
