import type { Skipped } from '../../api/types/whatif';
import { count } from '../../parts/numbers';
import { t } from '../../texts';

const words = t.simulation.result;

/** What the figures do not say, and what is not in them. */
export function Caveats({ caveats, skipped }: { caveats: string[]; skipped: Skipped[] }) {
  return (
    <section className="bh-sheet">
      <h2>{words.caveats}</h2>
      <ul className="bh-list">
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {skipped.length > 0 && (
        <>
          <h3 className="bh-h3">{words.skipped}</h3>
          <ul className="bh-list">
            {skipped.map((it) => (
              <li key={it.reason}>{words.skippedSays(count(it.decisions), it.reason)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
