import type { LiveContext, OpenSession } from '../../api/types/person';
import { channelWord } from '../../parts/Badge';
import { Meter } from '../../parts/Meter';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { valueOf } from './about';

const words = t.person;
const SHOWN = 8;
const PERCENT = new Intl.NumberFormat('en', { style: 'percent' });

/** Their own taste: what they lean to, by attribute. */
export function Taste({ affinities }: { affinities: LiveContext['affinities'] }) {
  const all = Object.entries(affinities).filter(([, values]) => Object.keys(values).length > 0);
  return (
    <section className="bh-sheet">
      <h2>{words.affinities.title}</h2>
      {all.length === 0 && <p className="bh-muted">{words.affinities.none}</p>}
      {all.map(([attribute, values]) => {
        const sorted = Object.entries(values)
          .sort(([, a], [, b]) => b - a)
          .slice(0, SHOWN);
        const most = sorted[0]?.[1] ?? 1;
        return (
          <section key={attribute}>
            <h3 className="bh-h3">{attribute}</h3>
            <ul className="bh-plain bh-stack-s">
              {sorted.map(([value, weight]) => (
                <li key={value}>
                  <span className="bh-small">{value}</span>
                  <Meter value={weight / most} label={words.affinities.weight(value)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function lastLooked(session: OpenSession): string | null {
  const name = session.lastItem?.name;
  return typeof name === 'string' ? name : session.lastItem && Object.keys(session.lastItem).length ? valueOf(session.lastItem) : null;
}

/** Visits that are open now. */
export function Sessions({ sessions }: { sessions: OpenSession[] }) {
  return (
    <section className="bh-sheet">
      <h2>{words.sessions.title}</h2>
      {sessions.length === 0 && <p className="bh-muted">{words.sessions.none}</p>}
      <ul className="bh-plain bh-stack-s">
        {sessions.map((it) => (
          <li key={`${it.fragment}/${it.startedAt}`}>
            <strong>{channelWord(it.channel) || t.common.unknown}</strong>{' '}
            <span className="bh-muted bh-small">
              {[it.device, it.page].filter(Boolean).join(', ')} {words.sessions.events(it.events)}, <When at={it.lastAt} />
            </span>
            {lastLooked(it) && (
              <p className="bh-small">
                {words.sessions.looked}: {lastLooked(it)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When they are active and free; nothing while nothing is known. */
export function Rhythm({ rhythm }: { rhythm: NonNullable<LiveContext['rhythm']> | null }) {
  if (!rhythm) {
    return null;
  }
  return (
    <section className="bh-sheet">
      <h2>{words.rhythm.title}</h2>
      <ul className="bh-plain">
        <li>{`${PERCENT.format(rhythm.active)} ${words.rhythm.active}`}</li>
        <li>{`${PERCENT.format(rhythm.free)} ${words.rhythm.free}`}</li>
        <li>{`${PERCENT.format(rhythm.dayOff)} ${words.rhythm.dayOff}`}</li>
        {typeof rhythm.freeMinutes === 'number' && <li>{words.rhythm.minutes(rhythm.freeMinutes)}</li>}
      </ul>
    </section>
  );
}
