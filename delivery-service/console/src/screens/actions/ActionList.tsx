import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { Link, useSearchParams } from 'react-router';
import type { ActionDefinition, Catalogue } from '../../api/types/catalogue';
import { channelWord } from '../../parts/Badge';
import { Empty } from '../../parts/Empty';
import { needNames, wordsOf } from '../../parts/names';
import { t } from '../../texts';

const words = t.actions;

/** Channels an action can be said on. */
export function channelsOf(action: ActionDefinition, catalogue: Catalogue): string[] {
  const places = new Map((catalogue.placements ?? []).map((it) => [it.id, it.channel]));
  const all = (action.treatments ?? []).map((it) => it.channel ?? places.get(it.placement ?? '') ?? null);
  return [...new Set(all.filter((it) => it !== null))];
}

function matches(action: ActionDefinition, q: string, kind: string): boolean {
  const text = `${action.id} ${wordsOf(action.name) ?? ''} ${action.serves ?? ''}`.toLowerCase();
  return (!kind || action.kind === kind) && text.includes(q.toLowerCase());
}

/** All actions, to be searched by name and kind. */
export function ActionList({ catalogue }: { catalogue: Catalogue }) {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const kind = params.get('kind') ?? '';
  const need = needNames(catalogue);
  const all = catalogue.actions ?? [];
  const kinds = [...new Set(all.map((it) => it.kind).filter((it) => typeof it === 'string'))];
  const found = all.filter((it) => matches(it, q, kind));
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(name, value);
        } else {
          after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return (
    <div className="bh-sheet bh-stack">
      <div className="bh-filters">
        <label className="bh-field">
          {words.find}
          <input type="search" value={q} onChange={(event) => set('q', event.target.value)} />
        </label>
        <label className="bh-field">
          {words.kind}
          <select value={kind} onChange={(event) => set('kind', event.target.value)}>
            <option value="">{words.allKinds}</option>
            {kinds.map((it) => (
              <option key={it} value={it}>
                {t.words.kinds[it] ?? it}
              </option>
            ))}
          </select>
        </label>
        <p className="bh-muted bh-small" role="status">
          {words.count(found.length)}
        </p>
      </div>
      {found.length === 0 && (
        <Empty
          title={words.noMatch.title}
          actions={
            <Button variant="secondary" onClick={() => setParams({}, { replace: true })}>
              {words.noMatch.clear}
            </Button>
          }
        >
          <p>{words.noMatch.body}</p>
        </Empty>
      )}
      <ul className="bh-rows">
        {found.map((it) => (
          <li key={it.id}>
            <Link className="bh-row bh-action-row" data-row to={`/actions/${encodeURIComponent(it.id)}`}>
              <span>
                <strong>{wordsOf(it.name) ?? it.id}</strong>
                <span className="bh-muted bh-small bh-action-what">
                  {[t.words.kinds[it.kind ?? ''] ?? it.kind, it.serves ? need(it.serves) : null].filter(Boolean).join(' · ')}
                </span>
              </span>
              <span className="bh-line">
                {channelsOf(it, catalogue).map((channel) => (
                  <span key={channel} className="bh-tag">
                    {channelWord(channel)}
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
