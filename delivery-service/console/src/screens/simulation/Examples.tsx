import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogueQuery } from '../../api/queries';
import type { Done, Example } from '../../api/types/whatif';
import { actionNames } from '../../parts/names';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { placeName } from './Places';

const words = t.simulation.examples;

function doneWords(done: Done, name: (id: string) => string): string {
  return done.action ? name(done.action) : (t.words.outcomes[done.outcome] ?? done.outcome);
}

/** What would have been done instead; named once where only its form or its items are others. */
function changeWords({ before, after }: Example, name: (id: string) => string): string {
  const [then, now] = [doneWords(before, name), doneWords(after, name)];
  return then === now ? now : words.instead(then, now);
}

/** Decisions that would have come out otherwise, each with its reasons as they were. */
export function Examples({ examples }: { examples: Example[] }) {
  const name = actionNames(useQuery(catalogueQuery).data);
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      {examples.length === 0 ? (
        <p className="bh-muted">{words.none}</p>
      ) : (
        <>
          <p className="bh-muted bh-small">{words.lead}</p>
          <ul className="bh-rows">
            {examples.map((it) => (
              <li key={`${it.decisionId}/${it.place}`}>
                <Link className="bh-row" data-row to={`/decisions/${encodeURIComponent(it.decisionId)}`}>
                  <span className="bh-line">
                    <strong>{changeWords(it, name)}</strong>
                    <span className="bh-muted bh-small">
                      {placeName(it.place)}, <When at={it.at} />
                    </span>
                  </span>
                  <span className="bh-muted bh-sentence bh-because bh-break">{it.because}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
