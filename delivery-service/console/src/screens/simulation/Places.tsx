import { useQuery } from '@tanstack/react-query';
import { catalogueQuery } from '../../api/queries';
import type { Place, Twice } from '../../api/types/whatif';
import { actionNames } from '../../parts/names';
import { count, percent, signed } from '../../parts/numbers';
import { t } from '../../texts';

const words = t.simulation.places;
const MOMENT = 'moment:';
const MOST_REASONS = 20;

const share = (it: number) => t.simulation.verdict.percent(percent(it));

/** A place as people call it. */
export const placeName = (place: string): string => (place.startsWith(MOMENT) ? words.moment(place.slice(MOMENT.length)) : place);

interface Row extends Twice {
  key: string;
  name: string;
}

function BeforeAfter({ caption, first, rows }: { caption: string; first: string; rows: Row[] }) {
  return (
    <table className="bh-table bh-before-after-table">
      <caption className="bh-h3">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="bh-number">
            {words.before}
          </th>
          <th scope="col" className="bh-number">
            {words.after}
          </th>
          <th scope="col" className="bh-number">
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="bh-number">{count(row.before)}</td>
            <td className="bh-number">{count(row.after)}</td>
            <td className="bh-number">{signed(row.after - row.before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ place, name }: { place: Place; name: (id: string) => string }) {
  const most = place.whyNot.slice(0, MOST_REASONS);
  return (
    <details className="bh-more">
      <summary>{words.whyNot(place.whyNot.length)}</summary>
      {place.whyNot.length > most.length && <p className="bh-muted bh-small">{words.most(most.length)}</p>}
      <BeforeAfter
        caption={placeName(place.place)}
        first={words.action}
        rows={most.map((it) => ({ ...it, key: `${it.action}/${it.stage}`, name: `${name(it.action)}: ${t.words.stages[it.stage] ?? it.stage}` }))}
      />
    </details>
  );
}

function One({ place, name }: { place: Place; name: (id: string) => string }) {
  const { before, after } = place;
  const said = (['acts', 'silences', 'waits'] as const)
    .map((it, index) => ({ key: it, name: t.words.outcomes[['act', 'silence', 'wait'][index] ?? ''] ?? it, before: before[it], after: after[it] }))
    .filter((it) => it.before + it.after > 0);
  const held = place.held.filter((it) => it.before + it.after > 0);
  return (
    <section className="bh-sheet bh-stack-s bh-tight">
      <h3 className="bh-h2 bh-break">{placeName(place.place)}</h3>
      <p className="bh-muted">
        {words.silenceShare}: {t.simulation.verdict.silenceChange(share(before.silenceShare), share(after.silenceShare))}
      </p>
      <div className="bh-tables">
        <BeforeAfter caption={words.answers} first={words.what} rows={said} />
        {place.actions.length === 0 ? (
          <p className="bh-muted">{words.noActions}</p>
        ) : (
          <BeforeAfter caption={words.actions} first={words.action} rows={place.actions.map((it) => ({ ...it, key: it.action, name: name(it.action) }))} />
        )}
        {held.length > 0 && (
          <BeforeAfter caption={words.held} first={words.stage} rows={held.map((it) => ({ ...it, key: it.stage, name: t.words.stages[it.stage] ?? it.stage }))} />
        )}
      </div>
      {place.whyNot.length > 0 && <Reasons place={place} name={name} />}
    </section>
  );
}

/** What is said where, as it was and as it would have been. */
export function Places({ places }: { places: Place[] }) {
  const name = actionNames(useQuery(catalogueQuery).data);
  return places.length === 0 ? null : (
    <section className="bh-stack">
      <h2 className="bh-h2 bh-heading">{words.title}</h2>
      {places.map((place) => (
        <One key={place.place} place={place} name={name} />
      ))}
    </section>
  );
}
