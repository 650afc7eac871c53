import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { catalogueQuery, sentencesQuery } from '../../api/queries';
import type { ActionDefinition, Catalogue } from '../../api/types/catalogue';
import { Empty } from '../../parts/Empty';
import { durationWords } from '../../parts/duration';
import { Load } from '../../parts/Load';
import { actionNames, needNames, purposeNames, wordsOf } from '../../parts/names';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { Limits, Recommended, Worthwhile } from './ActionFacts';
import { RuleLine } from './RuleLine';
import { momentWords, saidOf } from './sentences';
import { Treatments } from './Treatments';
import './actions.css';

const words = t.actions;

function Rules({ action }: { action: ActionDefinition }) {
  const query = useQuery(sentencesQuery);
  const written = (['eligibility', 'applicability', 'suitability'] as const)
    .filter((stage) => action[stage])
    .map((stage) => ({ stage, rule: action[stage] ?? null }));
  const said = saidOf(query.data?.actions, action.id)?.rules ?? written;
  return (
    <section className="bh-sheet">
      <h2>{words.rules.title}</h2>
      {query.isError && <p className="bh-note">{words.rules.noSentences}</p>}
      {said.length === 0 && <p className="bh-muted">{words.rules.none}</p>}
      {said.map((rule) => (
        <section key={rule.stage}>
          <h3 className="bh-h3">{words.rules.stages[rule.stage] ?? rule.stage}</h3>
          <RuleLine
            rule={rule}
            {...(rule.stage === 'success' && action.success?.within ? { aside: words.success.within(durationWords(action.success.within)) } : {})}
          />
        </section>
      ))}
    </section>
  );
}

function Occasions({ action, catalogue }: { action: ActionDefinition; catalogue: Catalogue }) {
  const moments = new Map((catalogue.moments ?? []).map((it) => [it.id, it]));
  const on = action.on ?? [];
  if (on.length === 0) {
    return words.onlyAsked;
  }
  return on
    .map((id) => {
      const moment = moments.get(id);
      return (moment && momentWords(moment)) ?? id;
    })
    .join('; ');
}

function About({ action, catalogue }: { action: ActionDefinition; catalogue: Catalogue }) {
  const question = (catalogue.questions ?? []).find((it) => it.id === action.asks);
  return (
    <section className="bh-sheet">
      <dl className="bh-facts">
        <dt>{words.serves}</dt>
        <dd>{action.serves ? <Link to="/actions?tab=needs">{needNames(catalogue)(action.serves)}</Link> : t.common.none}</dd>
        <dt>{words.purpose}</dt>
        <dd>{action.purpose ? <Link to="/actions?tab=purposes">{purposeNames(catalogue)(action.purpose)}</Link> : words.noPurpose}</dd>
        <dt>{words.on}</dt>
        <dd>
          <Occasions action={action} catalogue={catalogue} />
        </dd>
        {action.asks && (
          <>
            <dt>{words.asks}</dt>
            <dd>{wordsOf(question?.text) ?? action.asks}</dd>
          </>
        )}
        {(action.valid?.from || action.valid?.until) && (
          <>
            <dt>{words.valid.title}</dt>
            <dd>
              {action.valid.from && (
                <>
                  {words.valid.from} <When at={action.valid.from} as="moment" />
                </>
              )}{' '}
              {action.valid.until && (
                <>
                  {words.valid.until} <When at={action.valid.until} as="moment" />
                </>
              )}
            </dd>
          </>
        )}
      </dl>
      {action.after && (
        <p className="bh-note">
          {words.follows(
            actionNames(catalogue)(action.after.action),
            t.words.reactions[action.after.outcome] ?? action.after.outcome,
            action.after.within ? durationWords(action.after.within) : '',
          )}
        </p>
      )}
    </section>
  );
}

function Shown({ action, catalogue }: { action: ActionDefinition; catalogue: Catalogue }) {
  const kind = t.words.kinds[action.kind ?? ''] ?? action.kind ?? '';
  return (
    <Screen
      title={wordsOf(action.name) ?? action.id}
      kicker={words.kicker(kind, t.words.classes[action.class ?? ''] ?? '')}
      lead={<code>{action.id}</code>}
      actions={<Link to={`/live?action=${encodeURIComponent(action.id)}`}>{t.now.toLive}</Link>}
    >
      <div className="bh-stack">
        <About action={action} catalogue={catalogue} />
        <div className="bh-two">
          <div className="bh-stack">
            <Rules action={action} />
          </div>
          <div className="bh-stack">
            <Worthwhile action={action} />
            <Limits action={action} catalogue={catalogue} />
            <Recommended action={action} />
          </div>
        </div>
        <Treatments action={action} catalogue={catalogue} />
      </div>
    </Screen>
  );
}

/** One action of the published catalogue, to read. */
export function ActionScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(catalogueQuery);
  const action = query.data?.actions?.find((it) => it.id === id);
  if (query.data && action) {
    return <Shown action={action} catalogue={query.data} />;
  }
  return (
    <Screen title={id} tab={t.actions.title}>
      <Load query={query} skeleton={<Skeleton height="10rem" count={3} />}>
        {() => (
          <Empty title={words.unknown.title} actions={<Link to="/actions">{words.unknown.back}</Link>}>
            <p>{words.unknown.body}</p>
          </Empty>
        )}
      </Load>
    </Screen>
  );
}
