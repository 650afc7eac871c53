import { Link } from 'react-router';
import type { Run } from '../../api/types/whatif';
import type { RunKind } from '../../api/whatif';
import { count } from '../../parts/numbers';
import { t } from '../../texts';
import { wordOf } from './start';

const words = t.simulation;

/** How far it is. */
function Running({ run }: { run: Run }) {
  const says = words.running.progress(count(run.done), count(run.of));
  return (
    <section className="bh-sheet bh-stack-s bh-tight">
      <h2>{words.running.title}</h2>
      <progress className="bh-progress" max={Math.max(run.of, 1)} value={run.done} aria-label={words.running.label} />
      <p role="status">{says}</p>
      <p className="bh-muted bh-small">{words.running.leave}</p>
    </section>
  );
}

/** What came before any result: it runs, or it does not any more. */
export function Progress({ run, kind }: { run: Run; kind: RunKind }) {
  if (run.state === 'running') {
    return <Running run={run} />;
  }
  const tab = kind === 'evaluations' ? 'evaluation' : 'simulation';
  const again = `/simulations?${new URLSearchParams({ tab, by: wordOf(run.subject) }).toString()}`;
  const failed = run.state === 'failed';
  return (
    <section className="bh-state bh-failure" role="alert">
      <h2 className="bh-h2">{failed ? words.stopped.failed : words.stopped.interrupted.title}</h2>
      <p>{failed ? run.problem : words.stopped.interrupted.body}</p>
      <div className="bh-actions">
        <Link to={again}>{words.stopped.again}</Link>
      </div>
    </section>
  );
}
