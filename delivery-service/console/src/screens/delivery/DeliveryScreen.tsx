import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { catalogueQuery, deliveryQuery } from '../../api/queries';
import type { Delivery } from '../../api/types/delivery';
import { channelWord, StateBadge } from '../../parts/Badge';
import { Load } from '../../parts/Load';
import { actionNames, purposeNames } from '../../parts/names';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { Attempts } from './Attempts';
import { Message } from './Message';
import { Resend } from './Resend';
import './delivery.css';

function About({ it }: { it: Delivery }) {
  const catalogue = useQuery(catalogueQuery).data;
  const words = t.delivery;
  return (
    <section className="bh-sheet">
      <h2>{words.about}</h2>
      <dl className="bh-facts">
        <dt>{words.to}</dt>
        <dd>
          {it.to ?? t.common.unknown} {it.personId && <Link to={`/persons/${it.personId}`}>{words.person}</Link>}
        </dd>
        <dt>{words.purpose}</dt>
        <dd>{it.purpose ? purposeNames(catalogue)(it.purpose) : t.common.none}</dd>
        <dt>{words.contactClass}</dt>
        <dd>{t.words.classes[it.contactClass] ?? it.contactClass}</dd>
        <dt>{words.window}</dt>
        <dd>
          <When at={it.notBefore} as="moment" /> {words.between} <When at={it.sendBefore} as="moment" />
        </dd>
        {it.dueAt && (
          <>
            <dt>{words.next}</dt>
            <dd>
              <When at={it.dueAt} />
            </dd>
          </>
        )}
        <dt>{words.planned}</dt>
        <dd>
          <When at={it.plannedAt} />
        </dd>
        <dt>{words.changed}</dt>
        <dd>
          <When at={it.changedAt} />
        </dd>
        <dt>{words.id}</dt>
        <dd>
          <code>{it.id}</code>
        </dd>
      </dl>
    </section>
  );
}

function Shown({ it }: { it: Delivery }) {
  const name = actionNames(useQuery(catalogueQuery).data);
  const says = it.reason ? (t.words.reasons[it.reason] ?? it.reason) : t.words.stateSays[it.state];
  return (
    <Screen
      title={it.action ? name(it.action) : t.delivery.title}
      tab={t.delivery.heading(it.action ? name(it.action) : t.delivery.title, channelWord(it.channel))}
      kicker={
        <>
          {t.delivery.title} · {channelWord(it.channel)} · <When at={it.plannedAt} />
        </>
      }
      actions={<Resend delivery={it} />}
    >
      <div className="bh-stack">
        <section className="bh-sheet bh-stack-s">
          <p className="bh-line">
            <StateBadge state={it.state} />
            <span>{says}</span>
          </p>
          {it.why && <p className="bh-say">{it.why}</p>}
          <p>
            <Link to={`/decisions/${it.decisionId}`}>{t.delivery.decision}</Link>
          </p>
        </section>
        <Message delivery={it} />
        <div className="bh-grid">
          <Attempts attempts={it.attempts} />
          <About it={it} />
        </div>
      </div>
    </Screen>
  );
}

/** One message: what became of it, its words, its tries. */
export function DeliveryScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(deliveryQuery(id));
  if (query.data) {
    return <Shown it={query.data} />;
  }
  return (
    <Screen title={t.delivery.title}>
      <Load query={query} skeleton={<Skeleton height="12rem" count={2} />}>
        {() => null}
      </Load>
    </Screen>
  );
}
