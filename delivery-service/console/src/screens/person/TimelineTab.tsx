import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { SignedOut } from '../../api/problem';
import { catalogueQuery, decisionsQuery, deliveriesQuery, eventsQuery } from '../../api/queries';
import { channelWord, OutcomeBadge, StateBadge } from '../../parts/Badge';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { actionNames } from '../../parts/names';
import { Skeleton } from '../../parts/Skeleton';
import { dayOf } from '../../parts/time';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { days, entries, type Entry, type Kind } from './timeline';

const words = t.person.timeline;
const LIMIT = 100;
type Name = (action: string) => string;

function EventLine({ entry }: { entry: Extract<Entry, { kind: 'event' }> }) {
  const { event } = entry;
  const where = [channelWord(event.channel), event.device, event.page ? words.on(event.page) : null].filter(Boolean).join(', ');
  return (
    <div className="bh-row bh-entry" data-row tabIndex={-1}>
      <span className="bh-entry-dot" />
      <div>
        <strong>{event.name ?? event.type}</strong>
        {event.about && <span> – {event.about}</span>} {event.gift && <span className="bh-tag">{words.gift}</span>}
        {where && <p className="bh-muted bh-small">{where}</p>}
      </div>
      <When at={event.at} as="clock" />
    </div>
  );
}

function DecisionLine({ entry, name }: { entry: Extract<Entry, { kind: 'decision' }>; name: Name }) {
  const { decision } = entry;
  return (
    <Link className="bh-row bh-entry" data-row to={`/decisions/${decision.decisionId}`}>
      <span className={`bh-entry-dot bh-entry-${decision.answers[0]?.outcome ?? ''}`} />
      <div>
        {decision.answers.map((answer) => (
          <p key={answer.placement}>
            <OutcomeBadge outcome={answer.outcome} /> {answer.action && <strong>{name(answer.action)}</strong>}{' '}
            <span className="bh-muted">{answer.reason}</span>
          </p>
        ))}
        <p className="bh-muted bh-small">{channelWord(decision.channel)}</p>
      </div>
      <When at={decision.at} as="clock" />
    </Link>
  );
}

function DeliveryLine({ entry, name }: { entry: Extract<Entry, { kind: 'delivery' }>; name: Name }) {
  const { delivery } = entry;
  return (
    <Link className="bh-row bh-entry" data-row to={`/deliveries/${delivery.id}`}>
      <span className="bh-entry-dot bh-entry-message" />
      <div>
        <StateBadge state={delivery.state} /> <strong>{delivery.action ? name(delivery.action) : channelWord(delivery.channel)}</strong>{' '}
        <span className="bh-muted">{delivery.reason ? (t.words.reasons[delivery.reason] ?? delivery.reason) : delivery.why}</span>
        <p className="bh-muted bh-small">{channelWord(delivery.channel)}</p>
      </div>
      <When at={delivery.plannedAt} as="clock" />
    </Link>
  );
}

function Line({ entry, name }: { entry: Entry; name: Name }) {
  switch (entry.kind) {
    case 'event':
      return <EventLine entry={entry} />;
    case 'decision':
      return <DecisionLine entry={entry} name={name} />;
    case 'delivery':
      return <DeliveryLine entry={entry} name={name} />;
  }
}

function KindFilter({ kind, set }: { kind: string; set: (kind: string) => void }) {
  return (
    <label className="bh-field bh-fit">
      {words.kind}
      <select value={kind} onChange={(event) => set(event.target.value)}>
        {Object.entries(words.kinds).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nothing({ kind, all, clear }: { kind: string; all: number; clear: () => void }) {
  return kind && all > 0 ? (
    <Empty title={words.noMatch.title} actions={<Button variant="secondary" onClick={clear}>{words.noMatch.clear}</Button>}>
      <p>{words.noMatch.body}</p>
    </Empty>
  ) : (
    <Empty title={words.none.title}>
      <p>{words.none.body}</p>
    </Empty>
  );
}

/** Events, decisions and messages in one line of time. */
export function TimelineTab({ person }: { person: string }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('kind') ?? '';
  const kind = (asked in words.kinds ? asked : '') as Kind | '';
  const set = (value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set('kind', value);
        } else {
          after.delete('kind');
        }
        return after;
      },
      { replace: true },
    );
  const name = actionNames(useQuery(catalogueQuery).data);
  const events = useQuery(eventsQuery(person, LIMIT));
  const decisions = useQuery(decisionsQuery({ person, limit: LIMIT }));
  const deliveries = useQuery(deliveriesQuery({ person, limit: LIMIT }));
  const sources = [
    { query: events, says: words.kinds.event ?? '' },
    { query: decisions, says: words.kinds.decision ?? '' },
    { query: deliveries, says: words.kinds.delivery ?? '' },
  ];
  const failed = sources.filter(({ query }) => query.isError && !(query.error instanceof SignedOut));
  if (failed.length === sources.length && failed[0]) {
    return <Failure error={failed[0].query.error} retry={() => failed.forEach(({ query }) => void query.refetch())} />;
  }
  if (sources.some(({ query }) => query.isPending)) {
    return <Skeleton height="4rem" count={6} />;
  }
  const all = entries(events.data?.items ?? [], decisions.data?.items ?? [], deliveries.data?.items ?? []);
  const byDay = days(all, kind);
  const cut = [events.data, decisions.data, deliveries.data].some((page) => page?.next);
  return (
    <section className="bh-sheet bh-stack">
      <h2 className="bh-sr">{words.title}</h2>
      {failed.map(({ says }) => (
        <p key={says} className="bh-note bh-alarm">
          {words.partly(says)}
        </p>
      ))}
      <KindFilter kind={kind} set={set} />
      {byDay.length === 0 && <Nothing kind={kind} all={all.length} clear={() => set('')} />}
      {byDay.map((day) => (
        <section key={day.at}>
          <h3 className="bh-day">{dayOf(day.at)}</h3>
          <ol className="bh-plain bh-entries" aria-label={words.list(dayOf(day.at))}>
            {day.entries.map((entry) => (
              <li key={entry.key}>
                <Line entry={entry} name={name} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {cut && <p className="bh-muted bh-small">{words.newest(LIMIT)}</p>}
    </section>
  );
}
