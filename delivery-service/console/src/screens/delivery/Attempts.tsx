import type { Attempt } from '../../api/types/delivery';
import { When } from '../../parts/When';
import { t } from '../../texts';

const words = t.delivery.attempts;

function tone(result: string | null | undefined): string {
  return result === 'accepted' ? 'bh-good' : result ? 'bh-bad' : 'bh-wait';
}

/** Each try with what the provider said. */
export function Attempts({ attempts }: { attempts: Attempt[] }) {
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      {attempts.length === 0 && <p className="bh-muted">{words.none}</p>}
      <ol className="bh-plain bh-stack-s">
        {attempts.map((it) => (
          <li key={it.number}>
            <p className="bh-line">
              <strong>{words.number(it.number)}</strong>
              <span className={`bh-badge ${tone(it.result)}`}>{it.result ? (words.results[it.result] ?? it.result) : words.running}</span>
              <span className="bh-muted bh-small">
                <When at={it.begunAt} />
                {it.endedAt && `, ${words.took(Math.max(Date.parse(it.endedAt) - Date.parse(it.begunAt), 0))}`}
              </span>
            </p>
            {it.says && <p className="bh-muted bh-break">{it.says}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
