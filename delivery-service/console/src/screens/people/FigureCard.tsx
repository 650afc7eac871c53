import type { ReactNode } from 'react';
import type { Figure } from '../../api/types/report';
import { IntervalChart } from '../../parts/IntervalChart';
import { t } from '../../texts';
import { type Better, compared, missing, peopleWords, type Sides, type Unit, valueWords } from './figures';
import './people.css';

const words = t.reports;

interface Props {
  name: { title: string; says: string };
  figure: Figure;
  unit: Unit;
  better?: Better;
  sides?: Sides;
  children?: ReactNode;
}

function Side({ who, value, n, unit, main }: { who: string; value: number | null; n: number; unit: Unit; main?: boolean }) {
  return (
    <div>
      <dt>{who}</dt>
      <dd>
        <span className={main ? 'bh-side-value bh-side-main bh-number' : 'bh-side-value bh-number'}>
          {value === null ? '–' : valueWords(value, unit)}
        </span>
        <span className="bh-muted bh-small">{value === null && n === 0 ? words.noValue : peopleWords(n)}</span>
      </dd>
    </div>
  );
}

/** A figure beside that of those it is compared with, and what the difference is worth. */
export function FigureCard({ name, figure, unit, better = 'more', sides = 'people', children }: Props) {
  const difference = compared(figure, unit, better, sides);
  const why = difference ? null : missing(figure, sides);
  const who = words.sides[sides];
  return (
    <div className="bh-figure-card">
      <h3>{name.title}</h3>
      <p className="bh-muted bh-small">{name.says}</p>
      <dl className="bh-sides">
        <Side who={who.value} value={figure.value} n={figure.n} unit={unit} main />
        <Side who={who.control} value={figure.control} n={figure.controlN} unit={unit} />
      </dl>
      {difference && (
        <>
          <IntervalChart
            low={difference.low}
            high={difference.high}
            value={difference.difference}
            tone={difference.tone}
            label={`${name.title}: ${difference.says}`}
            ends={words.chart}
          />
          <p className={`bh-small bh-tone-${difference.tone}`}>{difference.says}</p>
        </>
      )}
      {why && <p className="bh-muted bh-small">{why}</p>}
      {children}
    </div>
  );
}

/** Figures of one kind. */
export function FigureGroup({ name, children }: { name: { title: string; says: string }; children: ReactNode }) {
  return (
    <section className="bh-sheet">
      <h2 className="bh-figure-group">{name.title}</h2>
      <p className="bh-muted bh-small">{name.says}</p>
      <div className="bh-figure-cards">{children}</div>
    </section>
  );
}
