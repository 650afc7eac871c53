import type { Answer, NotOther } from '../../api/types/decision';
import { OutcomeBadge } from '../../parts/Badge';
import { plain } from '../../parts/Said';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { grouped, type Step, waterfall } from './waterfall';

const words = t.why.waterfall;

const change = (it: NotOther) => (it.change ? words.once(plain(it.change)) : t.why.change[it.stage]);

function Fallen({ it, name }: { it: NotOther; name: (action: string) => string }) {
  return (
    <li className="bh-fallen">
      <p>
        <strong>{name(it.action)}</strong> <span className="bh-break">{plain(it.says)}</span>
      </p>
      <p className="bh-small bh-muted">
        {it.until ? (
          <>
            {words.until} <When at={it.until} />.
          </>
        ) : (
          change(it)
        )}
      </p>
      {it.rule && (
        <details className="bh-more">
          <summary>{words.rule}</summary>
          <pre>{it.rule}</pre>
        </details>
      )}
    </li>
  );
}

const stageWord = (stage: string) => t.words.stages[stage] ?? stage;

function Quiet({ steps }: { steps: Step[] }) {
  const left = steps[0]?.left ?? 0;
  return (
    <li className="bh-stage bh-stage-quiet">
      <p className="bh-stage-passed">{steps.map((step) => stageWord(step.stage)).join(' · ')}</p>
      <p className="bh-stage-count bh-number">{steps[0]?.before === 0 ? words.skipped : words.passed(left)}</p>
    </li>
  );
}

function Stage({ step, candidates, name }: { step: Step; candidates: number; name: (action: string) => string }) {
  const share = (n: number) => `${(100 * n) / Math.max(candidates, 1)}%`;
  return (
    <li className="bh-stage">
      <div className="bh-stage-name">
        <span className="bh-stage-title">{stageWord(step.stage)}</span>
        <span className="bh-stage-asks">{t.why.stageSays[step.stage]}</span>
      </div>
      <div className="bh-stage-bar" aria-hidden="true">
        <span className="bh-stage-left" style={{ width: share(step.left) }} />
        <span className="bh-stage-fell" style={{ width: share(step.fell.length) }} />
      </div>
      <p className="bh-stage-count bh-number">
        {words.fell(step.fell.length)}
        <span className="bh-muted">, {words.left(step.left)}</span>
      </p>
      <ul className="bh-stage-list bh-plain">
        {step.fell.map((it, index) => (
          <Fallen key={`${it.action}/${index}`} it={it} name={name} />
        ))}
      </ul>
    </li>
  );
}

/** From all candidates through the stages to the winner, or to silence. */
export function Waterfall({ answer, name }: { answer: Answer; name: (action: string) => string }) {
  const { candidates, steps, winner } = waterfall(answer);
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      <p className="bh-muted">{candidates > 0 ? `${words.all(candidates)}.` : words.none}</p>
      {candidates > 0 && (
        <ol className="bh-plain bh-stages">
          {grouped(steps).map((group) =>
            group.some((step) => step.fell.length > 0)
              ? group.map((step) => <Stage key={step.stage} step={step} candidates={candidates} name={name} />)
              : <Quiet key={group[0]?.stage} steps={group} />,
          )}
        </ol>
      )}
      <p className="bh-stage-end">
        <OutcomeBadge outcome={answer.outcome} />
        <strong>{winner ? name(winner) : answer.outcome === 'wait' ? words.wait : words.silent}</strong>
      </p>
    </section>
  );
}
