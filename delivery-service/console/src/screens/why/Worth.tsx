import type { Answer } from '../../api/types/decision';
import { Said } from '../../parts/Said';
import { t } from '../../texts';

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

function Term({ value, says, sign }: { value: string; says: string; sign?: string }) {
  return (
    <div className="bh-term">
      <dt>{says}</dt>
      <dd className="bh-number">
        {sign && <span className="bh-term-sign">{sign}</span>}
        {value}
      </dd>
    </div>
  );
}

/** The winner's utility as a sum: U = P·V·C·L − cost. */
export function Worth({ answer }: { answer: Answer }) {
  const words = t.why.sum;
  const parts = answer.parts;
  if (!parts) {
    return null;
  }
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      <dl className="bh-terms">
        <Term value={PERCENT.format(parts.p)} says={words.p} />
        <Term sign="×" value={NUMBER.format(parts.v)} says={words.v} />
        <Term sign="×" value={NUMBER.format(parts.c)} says={words.c} />
        <Term sign="×" value={NUMBER.format(parts.l)} says={words.l} />
        <Term sign="−" value={NUMBER.format(parts.cost)} says={words.cost} />
        <Term sign="=" value={NUMBER.format(answer.utility)} says={words.u} />
      </dl>
      <p className="bh-note bh-quiet">{words.silence}</p>
      {(answer.why?.this ?? []).length > 0 && (
        <details className="bh-more">
          <summary>{t.why.thisOne}</summary>
          <ul className="bh-plain bh-small bh-muted">
            {answer.why?.this.map((line) => (
              <li key={line}>
                <Said text={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {answer.explored && <p className="bh-note">{words.explored(PERCENT.format(answer.propensity))}</p>}
    </section>
  );
}
