import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Evaluated, Interval } from '../../api/types/whatif';
import { evaluationQuery } from '../../api/whatif';
import { Load } from '../../parts/Load';
import { count, percent } from '../../parts/numbers';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { Caveats } from './Caveats';
import { Progress } from './Progress';
import { RunBadge } from './RunBadge';
import './simulation.css';

const words = t.simulation;

const share = (it: number) => words.verdict.percent(percent(it));

function Estimate({ name, says, interval }: { name: string; says?: string; interval: Interval | null | undefined }) {
  return (
    <>
      <dt>
        {name}
        {says && <span className="bh-muted bh-small bh-because">{says}</span>}
      </dt>
      <dd>
        {interval ? (
          <>
            <strong className="bh-number">{share(interval.value)}</strong>{' '}
            <span className="bh-muted">{words.verdict.interval(share(interval.low), share(interval.high))}</span>
          </>
        ) : (
          <span className="bh-muted">{words.verdict.none}</span>
        )}
      </dd>
    </>
  );
}

function Result({ result }: { result: Evaluated }) {
  const said = words.verdict;
  return (
    <>
      <section className="bh-sheet">
        <h2>{result.refused ? said.refused : said.title}</h2>
        <p className="bh-verdict bh-sentence">{result.verdict}</p>
      </section>
      <div className="bh-grid">
        <section className="bh-sheet">
          <h2>{said.successes}</h2>
          <dl className="bh-facts bh-estimates">
            <Estimate name={said.now} interval={result.current} />
            <Estimate name={said.dr} says={said.drSays} interval={result.dr} />
            <Estimate name={said.snips} says={said.snipsSays} interval={result.snips} />
            <Estimate name={said.ips} says={said.ipsSays} interval={result.ips} />
          </dl>
        </section>
        <section className="bh-sheet">
          <h2>{said.basis}</h2>
          <dl className="bh-facts">
            <dt>{said.acts}</dt>
            <dd>{count(result.n)}</dd>
            <dt>{said.people}</dt>
            <dd>{count(result.people)}</dd>
            <dt>{said.effective}</dt>
            <dd>{count(Math.round(result.effective))}</dd>
            <dt>{said.silence}</dt>
            <dd>{said.silenceChange(share(result.silence.before), share(result.silence.after))}</dd>
          </dl>
        </section>
      </div>
      <Caveats caveats={result.caveats} skipped={result.skipped} />
    </>
  );
}

/** One evaluation: what a draft or a version would have brought at a placement, or why nothing can be said of it. */
export function EvaluationScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(evaluationQuery(id));
  const run = query.data;
  const place = run?.result?.placement;
  return (
    <Screen
      title={run ? [words.subject(run.subject), place].filter(Boolean).join(', ') : words.title}
      tab={words.kicker.evaluation}
      kicker={words.kicker.evaluation}
      lead={
        run && (
          <span className="bh-line">
            <RunBadge state={run.state} />
            <When at={run.startedAt} />
          </span>
        )
      }
    >
      <div className="bh-stack">
        <Load query={query} skeleton={<Skeleton height="12rem" count={2} />}>
          {(it) => (it.result ? <Result result={it.result} /> : <Progress run={it} kind="evaluations" />)}
        </Load>
      </div>
    </Screen>
  );
}
