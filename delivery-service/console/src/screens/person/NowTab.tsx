import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogueQuery } from '../../api/queries';
import type { Evidence, LiveContext, NeedView } from '../../api/types/person';
import { channelWord } from '../../parts/Badge';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Meter } from '../../parts/Meter';
import { actionNames, needNames } from '../../parts/names';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { Rhythm, Sessions, Taste } from './Habits';

const words = t.person;

export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  return (
    <ul className="bh-plain bh-small">
      {evidence.map((it) => (
        <li key={`${it.messageId}/${it.at}`}>
          {it.name} {it.says && <span>– {it.says} </span>}
          <span className="bh-muted">
            {channelWord(it.channel)}
            {it.channel && ', '}
            <When at={it.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Need({ need, name }: { need: NeedView; name: string }) {
  return (
    <li className="bh-need">
      <p className="bh-line bh-need-head">
        <strong>{name}</strong>
        <span className="bh-muted bh-small">
          {t.words.needStates[need.state]}
          {need.since && (
            <>
              , {words.needs.since} <When at={need.since} as="moment" />
            </>
          )}
        </span>
        <span className="bh-number">{words.needs.strong(Math.round(need.strength * 100))}</span>
      </p>
      <Meter value={need.strength} label={words.needs.strength(name)} tone={need.state === 'open' ? 'accent' : 'quiet'} />
      {need.evidence.length > 0 && (
        <details className="bh-more">
          <summary>{words.needs.evidence(need.evidence.length)}</summary>
          <EvidenceList evidence={need.evidence} />
        </details>
      )}
    </li>
  );
}

function Needs({ needs }: { needs: NeedView[] }) {
  const name = needNames(useQuery(catalogueQuery).data);
  return (
    <section className="bh-sheet">
      <h2>{words.needs.title}</h2>
      {needs.length === 0 && <p className="bh-muted">{words.needs.none}</p>}
      <ul className="bh-plain bh-stack">
        {needs.map((need) => (
          <Need key={need.id} need={need} name={name(need.id)} />
        ))}
      </ul>
    </section>
  );
}

function Trouble({ trouble }: { trouble: LiveContext['trouble'] }) {
  const percent = Math.round(trouble.level * 100);
  return (
    <section className="bh-sheet bh-stack-s">
      <h2>{words.trouble.title}</h2>
      {percent === 0 ? (
        <p>
          <span className="bh-badge bh-good">{words.trouble.none}</span>
        </p>
      ) : (
        <>
          <p>{words.trouble.says(percent)}</p>
          <Meter value={trouble.level} label={words.trouble.level} tone="alarm" />
          <EvidenceList evidence={trouble.evidence} />
        </>
      )}
    </section>
  );
}

function Exposures({ context }: { context: LiveContext }) {
  const name = actionNames(useQuery(catalogueQuery).data);
  return (
    <section className="bh-sheet">
      <h2>{words.exposures.title}</h2>
      {context.exposures.length === 0 && <p className="bh-muted">{words.exposures.none}</p>}
      <ul className="bh-rows">
        {context.exposures.map((it) => (
          <li key={`${it.decisionId}/${it.placement ?? ''}`}>
            <Link className="bh-row" data-row to={`/decisions/${it.decisionId}`}>
              <strong>{name(it.action)}</strong>{' '}
              <span className="bh-muted">
                {channelWord(it.channel)}, <When at={it.at} /> –{' '}
                {it.reaction ? (t.words.reactions[it.reaction] ?? it.reaction) : words.exposures.noReaction}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {context.questions.length > 0 && (
        <>
          <h3 className="bh-h3">{words.questions.title}</h3>
          <ul className="bh-plain">
            {context.questions.map((it) => (
              <li key={it.action}>
                {name(it.action)}{' '}
                <span className="bh-muted">
                  {words.questions.states[it.state] ?? it.state}, <When at={it.at} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What is going on with them now. */
export function NowTab({ context }: { context: UseQueryResult<LiveContext | null> }) {
  return (
    <Load query={context} skeleton={<Skeleton height="10rem" count={3} />}>
      {(it) =>
        it === null ? (
          <Empty title={words.noContext.title}>
            <p>{words.noContext.body}</p>
          </Empty>
        ) : (
          <div className="bh-two">
            <div className="bh-stack">
              <Needs needs={it.needs} />
              <Exposures context={it} />
            </div>
            <div className="bh-stack">
              <Trouble trouble={it.trouble} />
              <Taste affinities={it.affinities} />
              <Sessions sessions={it.sessions} />
              <Rhythm rhythm={it.rhythm ?? null} />
            </div>
          </div>
        )
      }
    </Load>
  );
}
