import type { Catalogue, Policies } from '../../api/types/catalogue';
import { channelWord } from '../../parts/Badge';
import { durationWords } from '../../parts/duration';
import { purposeNames } from '../../parts/names';
import { t } from '../../texts';
import { capWords } from './sentences';

const words = t.actions.policy;
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

function sentences(policies: Policies): string[] {
  const { contact, trouble, silence, holdout } = policies;
  const quiet = contact?.quietHours;
  const pressure = contact?.pressure;
  const kinds = (trouble?.allow ?? []).map((kind) => (t.words.kinds[kind] ?? kind).toLowerCase()).join(' and ');
  return [
    quiet ? words.quiet(quiet.from.slice(0, 5), quiet.to.slice(0, 5)) : null,
    pressure?.halfLife ? words.pressure(durationWords(pressure.halfLife), String(pressure.price ?? 0)) : null,
    trouble ? words.trouble(PERCENT.format(trouble.above), kinds) : null,
    silence ? words.silence(String(silence.threshold)) : null,
    holdout ? words.holdout(PERCENT.format(holdout.share)) : null,
  ].filter((it) => it !== null);
}

function placeWords(place: string): string {
  return place.startsWith('channel:') ? channelWord(place.slice('channel:'.length)) : place;
}

/** What binds all actions, in plain sentences. */
export function PolicyTab({ catalogue }: { catalogue: Catalogue }) {
  const policies = catalogue.policies ?? {};
  const caps = policies.contact?.caps ?? [];
  const all = sentences(policies);
  const learning = Object.entries(policies.learning ?? {});
  const guards = Object.entries(policies.guards ?? {});
  if (caps.length + all.length + learning.length + guards.length === 0) {
    return <p className="bh-muted">{words.none}</p>;
  }
  const purpose = purposeNames(catalogue);
  return (
    <div className="bh-grid">
      <section className="bh-sheet">
        <h2>{words.caps}</h2>
        <ul className="bh-plain bh-stack-s">
          {caps.map((cap) => {
            const says = capWords(cap, purpose);
            return <li key={says}>{says}.</li>;
          })}
          {all.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </section>
      {learning.length > 0 && (
        <section className="bh-sheet">
          <h2>{words.learning}</h2>
          <dl className="bh-facts">
            {learning.map(([place, step]) => (
              <div className="bh-facts-pair" key={place}>
                <dt>{placeWords(place)}</dt>
                <dd>{t.words.learning[step] ?? step}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {guards.length > 0 && (
        <section className="bh-sheet">
          <h2>{words.guards}</h2>
          <dl className="bh-facts">
            {guards.map(([rate, limit]) => (
              <div className="bh-facts-pair" key={rate}>
                <dt>{words.guard[rate] ?? rate}</dt>
                <dd>{PERCENT.format(limit)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
