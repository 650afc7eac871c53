import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { catalogueQuery, decisionQuery, deliveriesQuery } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Decision } from '../../api/types/decision';
import { channelWord } from '../../parts/Badge';
import { DeliveryList } from '../../parts/DeliveryList';
import { Load } from '../../parts/Load';
import { Masked } from '../../parts/Masked';
import { actionNames } from '../../parts/names';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { AnswerView } from './AnswerView';
import { useReplay } from './Replay';
import './why.css';

type Name = (action: string) => string;

function headline(decision: Decision, name: Name): string {
  const [first, ...more] = decision.answers;
  if (!first || more.length > 0) {
    return t.why.headline.several(decision.answers.length);
  }
  return first.outcome === 'act' ? t.why.headline.act(name(first.action ?? '')) : t.why.headline[first.outcome];
}

function Person({ id }: { id: string | null | undefined }) {
  return id ? <Link to={`/persons/${id}`}>{id}</Link> : t.why.nobody;
}

function About({ decision }: { decision: Decision }) {
  const experiments = Object.entries(decision.group.experiments ?? {});
  const models = Object.entries(decision.models ?? {});
  return (
    <section className="bh-sheet">
      <h2>{t.why.about}</h2>
      <dl className="bh-facts">
        <dt>{t.why.toWhom}</dt>
        <dd>
          <Person id={decision.personId} />
        </dd>
        <dt>{t.why.when}</dt>
        <dd>
          <When at={decision.at} />
        </dd>
        <dt>{t.why.channel}</dt>
        <dd>{channelWord(decision.channel)}</dd>
        <dt>{t.why.asked}</dt>
        <dd>{decision.client.startsWith('moment:') ? t.why.moment : decision.client.replace(/^service-account-/, '')}</dd>
        <dt>{t.why.catalogue}</dt>
        <dd>
          <Link to="/drafts?tab=versions">{decision.catalogue}</Link>
        </dd>
        <dt>{t.why.mode}</dt>
        <dd>{t.why.modes[decision.mode] ?? decision.mode}</dd>
        <dt>{t.why.group}</dt>
        <dd>{decision.group.holdout ? t.why.holdout : t.why.noHoldout}</dd>
        {experiments.length > 0 && (
          <>
            <dt>{t.why.experiments}</dt>
            <dd>{experiments.map(([id, arm]) => `${id}: ${arm}`).join(', ')}</dd>
          </>
        )}
        {models.length > 0 && (
          <>
            <dt>{t.why.models}</dt>
            <dd>{models.map(([id, version]) => `${id} ${version}`).join(', ')}</dd>
          </>
        )}
        <dt>{t.why.decisionId}</dt>
        <dd>
          <code>{decision.decisionId}</code>
        </dd>
      </dl>
    </section>
  );
}

function Messages({ decision, name }: { decision: Decision; name: Name }) {
  const query = useQuery({ ...deliveriesQuery({ person: decision.personId ?? null, limit: 100 }), enabled: Boolean(decision.personId) });
  const skeleton = decision.personId ? <Skeleton height="3rem" /> : <p className="bh-muted">{t.why.deliveries.none}</p>;
  return (
    <section className="bh-sheet">
      <h2>{t.why.deliveries.title}</h2>
      <Load query={query} level={3} skeleton={skeleton}>
        {(page) => {
          const own = page.items.filter((it) => it.decisionId === decision.decisionId);
          return own.length ? <DeliveryList deliveries={own} name={name} /> : <p className="bh-muted">{t.why.deliveries.none}</p>;
        }}
      </Load>
    </section>
  );
}

function Shown({ decision }: { decision: Decision }) {
  const name = actionNames(useQuery(catalogueQuery).data);
  const replay = useReplay(decision.decisionId);
  const rights = useRights();
  const title = headline(decision, name);
  return (
    <Screen
      title={title}
      tab={t.why.tab(title)}
      kicker={
        <>
          {t.why.title} · <When at={decision.at} /> · {channelWord(decision.channel)}
        </>
      }
      actions={replay.button}
    >
      <div className="bh-stack">
        {replay.answer}
        {decision.degraded.length > 0 && (
          <p className="bh-note bh-alarm">
            <strong>{t.why.degraded.title}.</strong> {t.why.degraded.body(decision.degraded.join(', '))}
          </p>
        )}
        {!rights.seesPeople && <Masked says={t.why.person.masked} />}
        {decision.answers.map((answer) => (
          <AnswerView key={answer.placement} answer={answer} name={name} several={decision.answers.length > 1} />
        ))}
        <div className="bh-grid">
          <Messages decision={decision} name={name} />
          <About decision={decision} />
        </div>
      </div>
    </Screen>
  );
}

/** One decision, explained. */
export function WhyScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(decisionQuery(id));
  if (query.data) {
    return <Shown decision={query.data} />;
  }
  return (
    <Screen title={t.why.title}>
      <Load query={query} skeleton={<Skeleton height="14rem" count={3} />}>
        {() => null}
      </Load>
    </Screen>
  );
}
