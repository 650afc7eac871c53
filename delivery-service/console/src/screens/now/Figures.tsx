import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Activity, Series } from '../../api/types/common';
import { channelWord } from '../../parts/Badge';
import { totalOf } from '../../parts/chart';
import { Load } from '../../parts/Load';
import { MinuteChart } from '../../parts/MinuteChart';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts';

const NUMBER = new Intl.NumberFormat('en');

interface FigureProps {
  title: string;
  says: string;
  to: string;
  query: UseQueryResult<Activity>;
  children: (activity: Activity) => ReactNode;
}

function Figure({ title, says, to, query, children }: FigureProps) {
  return (
    <section className="bh-sheet bh-figure">
      <h2>
        <Link to={to} className="bh-figure-link">
          {title}
        </Link>
      </h2>
      <Load query={query} level={3} skeleton={<Skeleton height="12rem" />}>
        {(activity) => (
          <>
            <p className="bh-figure-number bh-number">
              {NUMBER.format(totalOf(activity.series))} <span className="bh-figure-says">{says}</span>
            </p>
            {children(activity)}
          </>
        )}
      </Load>
    </section>
  );
}

const word = (names: Record<string, string>) => (name: string) => names[name] ?? name;

function ordered(series: Series[], names: string[]): Series[] {
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...series].sort((a, b) => rank(a.name) - rank(b.name));
}

/** The four busiest, the rest as one. */
function busiest(series: Series[]): Series[] {
  const sorted = [...series].sort((a, b) => b.total - a.total);
  const rest = sorted.slice(4);
  if (rest.length < 2) {
    return sorted;
  }
  const minutes = Array.from({ length: 60 }, (_, minute) => rest.reduce((sum, it) => sum + (it.minutes[minute] ?? 0), 0));
  return [...sorted.slice(0, 4), { name: 'other', total: totalOf(rest), minutes }];
}

type Props = { query: UseQueryResult<Activity> };

/** Events by channel. */
export function EventFigure({ query }: Props) {
  const words = t.now.figures;
  return (
    <Figure title={words.events} says={words.eventsSays} to="/search" query={query}>
      {(activity) => <MinuteChart what={words.events} activity={activity} series={busiest(activity.series)} word={channelWord} />}
    </Figure>
  );
}

/** Decisions by outcome; silence is one of them. */
export function DecisionFigure({ query }: Props) {
  const words = t.now.figures;
  return (
    <Figure title={words.decisions} says={words.decisionsSays} to="/live?kind=decision" query={query}>
      {(activity) => {
        const total = totalOf(activity.series);
        const silent = activity.series.find((it) => it.name === 'silence')?.total ?? 0;
        return (
          <>
            <MinuteChart
              what={words.decisions}
              activity={activity}
              series={ordered(activity.series, ['act', 'silence', 'wait'])}
              word={word(t.words.outcomes)}
              tone={(name) => name}
            />
            {total > 0 && (
              <p className="bh-figure-silence">
                {silent > 0 ? <Link to="/live?kind=decision&status=silence">{words.silenceShare(Math.round((100 * silent) / total))}</Link> : words.noSilence}
              </p>
            )}
          </>
        );
      }}
    </Figure>
  );
}

/** Deliveries by state. */
export function DeliveryFigure({ query }: Props) {
  const words = t.now.figures;
  return (
    <Figure title={words.deliveries} says={words.deliveriesSays} to="/live?kind=delivery" query={query}>
      {(activity) => (
        <MinuteChart
          what={words.deliveries}
          activity={activity}
          series={ordered(
            activity.series.filter((it) => it.total > 0),
            ['handedOver', 'planned', 'due', 'attempting', 'skipped', 'expired', 'failed', 'unknown'],
          )}
          word={word(t.words.states)}
          tone={(name) => name}
        />
      )}
    </Figure>
  );
}
