import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogueQuery } from '../../api/queries';
import type { Activity, Named } from '../../api/types/common';
import { channelWord } from '../../parts/Badge';
import { actionNames } from '../../parts/names';
import { Meter } from '../../parts/Meter';
import { t } from '../../texts';

interface RankingProps {
  title: string;
  lead?: string;
  none: string;
  items: Named[] | undefined;
  word: (name: string) => string;
  to: (name: string) => string;
  quiet?: boolean;
}

function Ranking({ title, lead, none, items, word, to, quiet }: RankingProps) {
  const sorted = [...(items ?? [])].sort((a, b) => b.total - a.total).slice(0, 8);
  const most = sorted[0]?.total ?? 1;
  return (
    <section className="bh-sheet">
      <h2>{title}</h2>
      {lead && <p className="bh-ranking-lead">{lead}</p>}
      {items && sorted.length === 0 && <p className="bh-muted">{none}</p>}
      <ol className="bh-plain bh-ranking">
        {sorted.map((it) => (
          <li key={it.name}>
            <Link data-row to={to(it.name)}>
              {word(it.name)}
            </Link>
            <span className="bh-number">{it.total}</span>
            <Meter value={it.total / most} label={word(it.name)} tone={quiet ? 'quiet' : 'accent'} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Props {
  reports: UseQueryResult<Activity>;
  deliveries: UseQueryResult<Activity>;
}

/** What was said, why not, and where. */
export function Breakdowns({ reports, deliveries }: Props) {
  const names = actionNames(useQuery(catalogueQuery).data);
  const of = reports.data ? (reports.data.breakdowns ?? {}) : null;
  const skips = deliveries.data ? (deliveries.data.breakdowns?.skips ?? []) : undefined;
  if (!of && skips === undefined) {
    return null;
  }
  return (
    <div className="bh-grid">
      {of && (
        <>
          <Ranking
            title={t.now.silence.title}
            lead={t.now.silence.lead}
            none={t.now.silence.none}
            items={of.silences ?? []}
            word={(name) => t.words.stages[name] ?? name}
            to={() => '/live?kind=decision&status=silence'}
            quiet
          />
          <Ranking
            title={t.now.actions.title}
            none={t.now.actions.none}
            items={of.actions ?? []}
            word={(name) => names(name)}
            to={(name) => `/live?action=${encodeURIComponent(name)}`}
          />
        </>
      )}
      {skips && (
        <Ranking
          title={t.now.skips.title}
          lead={t.now.skips.lead}
          none={t.now.skips.none}
          items={skips}
          word={(name) => t.words.reasons[name] ?? name}
          to={() => '/live?kind=delivery&status=skipped'}
          quiet
        />
      )}
      {of && (
        <Ranking
          title={t.now.channels.title}
          none={t.now.channels.none}
          items={of.channels ?? []}
          word={channelWord}
          to={(name) => `/live?kind=decision&channel=${encodeURIComponent(name)}`}
        />
      )}
    </div>
  );
}
