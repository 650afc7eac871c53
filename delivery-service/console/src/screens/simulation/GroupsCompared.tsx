import type { Group, Rate, Ratio } from '../../api/types/whatif';
import { IntervalChart } from '../../parts/IntervalChart';
import { count, exact } from '../../parts/numbers';
import { t } from '../../texts';

const words = t.simulation.groups;

/** Where there is no lower bound: nobody hears less than never. */
const NEVER = 1e-3;

/** Twice and half are as far from the same as each other. */
const log = (ratio: number) => Math.log(Math.max(ratio, NEVER));

function ratioWords(ratio: Ratio): string {
  return words.ratio(exact(ratio.ratio), exact(ratio.low), exact(ratio.high));
}

function Against({ title, of, ratio }: { title: string; of: string; ratio: Ratio | null | undefined }) {
  if (!ratio) {
    return (
      <div>
        <p className="bh-muted bh-small">
          {title}: {words.tooFew}
        </p>
      </div>
    );
  }
  const says = ratioWords(ratio);
  return (
    <div>
      <p className="bh-small">
        <span className="bh-muted">{title}:</span> {says}
      </p>
      <IntervalChart low={log(ratio.low)} high={log(ratio.high)} value={log(ratio.ratio)} tone="neutral" label={`${of}, ${title}: ${says}`} ends={words.chart} />
    </div>
  );
}

function nameOf(rate: Rate): string {
  return rate.kind === 'value' ? (rate.value ?? '') : words[rate.kind];
}

function One({ group }: { group: Group }) {
  return (
    <div>
      <h3 className="bh-h3">
        {group.trait} {group.sensitive && <span className="bh-tag">{words.sensitive}</span>}
      </h3>
      {group.rates.length === 0 && <p className="bh-muted">{words.none}</p>}
      <ul className="bh-rows">
        {group.rates.map((rate) => (
          <li key={`${rate.kind}/${rate.value ?? ''}`} className="bh-row bh-rate">
            <p>
              <strong className="bh-break">{nameOf(rate)}</strong>
              <span className="bh-muted bh-small"> {words.people(count(rate.people))}</span>
            </p>
            <Against title={words.before} of={nameOf(rate)} ratio={rate.before} />
            <Against title={words.after} of={nameOf(rate)} ratio={rate.after} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether some people hear from us more often than others. */
export function GroupsCompared({ groups }: { groups: Group[] }) {
  return groups.length === 0 ? null : (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      <p className="bh-muted bh-small">{words.lead}</p>
      {groups.map((group) => (
        <One key={group.trait} group={group} />
      ))}
    </section>
  );
}
