import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { asProblem, type Problem } from '../api/problem';
import { t } from '../texts';

/** What went wrong, as a heading. */
export function titleOf(problem: Problem): string {
  const words = t.common.problem;
  if (problem.status === 0) {
    return words.unreachable;
  }
  if (problem.status < 0) {
    return words.unexpected;
  }
  return problem.title || words.byStatus[problem.status] || words.other(problem.status);
}

/** What went wrong, as a sentence. */
export function detailOf(problem: Problem): string {
  if (problem.status === 0) {
    return t.common.problem.unreachableDetail;
  }
  return problem.detail ?? t.common.problem.byStatus[problem.status] ?? t.common.problem.title;
}

/** The id under which the platform team finds it. */
export function Trace({ id }: { id: string | null }) {
  return id ? (
    <p className="bh-small" title={t.common.traceHint}>
      {t.common.trace} <code>{id}</code>
    </p>
  ) : null;
}

interface Props {
  error: unknown;
  retry?: () => void;
  level?: 1 | 2 | 3;
}

/** The empty state of a failure: what happened, its trace id, and another try. */
export function Failure({ error, retry, level = 2 }: Props) {
  const problem = asProblem(error);
  const Heading = `h${level}` as const;
  return (
    <div className={problem.status === 404 ? 'bh-state' : 'bh-state bh-failure'} role="alert">
      <Heading className="bh-h2">{titleOf(problem)}</Heading>
      <p>{detailOf(problem)}</p>
      <Trace id={problem.traceId} />
      {retry && (
        <div className="bh-actions">
          <Button variant="secondary" onClick={retry}>
            {t.common.retry}
          </Button>
        </div>
      )}
    </div>
  );
}
