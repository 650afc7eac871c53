import { useQuery } from '@tanstack/react-query';
import { diffQuery } from '../../api/queries';
import type { Difference, Draft } from '../../api/types/catalogue';
import { Load } from '../../parts/Load';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts';

const words = t.drafts.diff;

function keyWords(key: string): string {
  const [kind = '', ...id] = key.split('/');
  return `${words.kinds[kind] ?? kind} ${id.join('/')}`;
}

function Value({ title, value }: { title: string; value: unknown }) {
  return (
    <div>
      <p className="bh-muted bh-small">{title}</p>
      {value === undefined || value === null ? (
        <p className="bh-muted">{words.empty}</p>
      ) : (
        <pre className="bh-code">{typeof value === 'string' ? value : JSON.stringify(value, null, 1)}</pre>
      )}
    </div>
  );
}

function Keys({ title, keys, tone }: { title: string; keys: string[]; tone: string }) {
  return keys.length ? (
    <>
      <h3 className="bh-h3">
        <span className={`bh-badge ${tone}`}>
          {title} {keys.length}
        </span>
      </h3>
      <ul className="bh-plain">
        {keys.map((key) => (
          <li key={key}>{keyWords(key)}</li>
        ))}
      </ul>
    </>
  ) : null;
}

function Changes({ difference }: { difference: Difference }) {
  const { added, changed, removed } = difference;
  if (added.length + changed.length + removed.length === 0) {
    return <p className="bh-muted">{words.nothing}</p>;
  }
  return (
    <>
      <Keys title={words.added} keys={added} tone="bh-good" />
      <Keys title={words.removed} keys={removed} tone="bh-bad" />
      {changed.length > 0 && (
        <h3 className="bh-h3">
          <span className="bh-badge bh-wait">
            {words.changed} {changed.length}
          </span>
        </h3>
      )}
      {changed.map((change) => (
        <details key={change.key} className="bh-more bh-change">
          <summary>
            {keyWords(change.key)}: {change.fields.map((field) => field.name).join(', ')}
          </summary>
          {change.fields.map((field) => (
            <section key={field.name} className="bh-change-fields">
              <h4 className="bh-small">{field.name}</h4>
              <div className="bh-before-after">
                <Value title={words.before} value={field.before} />
                <Value title={words.after} value={field.after} />
              </div>
            </section>
          ))}
        </details>
      ))}
    </>
  );
}

/** What a saved draft would change. */
export function Diff({ draft }: { draft: Draft }) {
  const sound = (draft.errors ?? []).length === 0;
  const query = useQuery({ ...diffQuery(draft.name, draft.revision), enabled: sound });
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      {draft.summary && <p className="bh-muted">{words.against(draft.summary.against)}</p>}
      {sound ? (
        <Load query={query} level={3} skeleton={<Skeleton height="4rem" />}>
          {(difference) => <Changes difference={difference} />}
        </Load>
      ) : (
        <p className="bh-muted">{words.unavailable}</p>
      )}
    </section>
  );
}
