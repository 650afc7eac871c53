import { useState } from 'react';
import type { Activity, Series } from '../api/types/common';
import { t } from '../texts';
import { MINUTES, peak, segments, slots } from './chart';
import { clockOf } from './time';
import './chart.css';

const HEIGHT = 64;
const STEP = 4;

interface Props {
  /** What is counted, in words. */
  what: string;
  activity: Activity;
  /** In the order in which they are stacked, from the ground. */
  series: Series[];
  word?: (name: string) => string;
  tone?: (name: string, index: number) => string;
}

function Bars({ what, series, tone }: Required<Pick<Props, 'what' | 'series' | 'tone'>>) {
  const words = t.now.chart;
  const most = peak(series);
  const index = new Map(series.map((it, at) => [it.name, at]));
  return (
    <figure className="bh-chart">
      <svg
        viewBox={`0 0 ${MINUTES * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${words.label(what)}: ${most ? words.peak(most) : words.noneYet}`}
      >
        <line className="bh-chart-ground" x1="0" x2={MINUTES * STEP} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {segments(series, HEIGHT).map((bar) => (
          <rect
            key={`${bar.series}/${bar.minute}`}
            className={`bh-bar bh-bar-${tone(bar.series, index.get(bar.series) ?? 0)}`}
            x={bar.minute * STEP + 0.5}
            y={bar.y}
            width={STEP - 1}
            height={bar.height}
          />
        ))}
      </svg>
      <figcaption className="bh-chart-axis" aria-hidden="true">
        <span>{words.ago}</span>
        <span>{most ? words.peak(most) : words.noneYet}</span>
        <span>{words.now}</span>
      </figcaption>
    </figure>
  );
}

function Table({ what, activity, series, word }: Required<Pick<Props, 'what' | 'activity' | 'series' | 'word'>>) {
  const words = t.now.chart;
  return (
    <div className="bh-chart-table" tabIndex={0} role="region" aria-label={words.caption(what)}>
      <table className="bh-table">
        <caption className="bh-sr">{words.caption(what)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.minute}</th>
            {series.length > 1 &&
              series.map((it) => (
                <th scope="col" className="bh-number" key={it.name}>
                  {word(it.name)}
                </th>
              ))}
            <th scope="col" className="bh-number">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {slots(activity, series).map((slot) => (
            <tr key={slot.from}>
              <th scope="row">{clockOf(slot.from)}</th>
              {series.length > 1 &&
                slot.values.map((value, at) => (
                  <td className="bh-number" key={series[at]?.name}>
                    {value}
                  </td>
                ))}
              <td className="bh-number">{slot.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last hour, a bar a minute; the same figures as a table on demand. */
export function MinuteChart({ what, activity, series, word = (name) => name, tone = (_, index) => String(index % 5) }: Props) {
  const [table, setTable] = useState(false);
  return (
    <div>
      {table ? <Table what={what} activity={activity} series={series} word={word} /> : <Bars what={what} series={series} tone={tone} />}
      <div className="bh-chart-foot">
        <ul className="bh-legend">
          {series.map((it, index) => (
            <li key={it.name}>
              <svg className="bh-key" viewBox="0 0 8 8" aria-hidden="true">
                <rect className={`bh-bar bh-bar-${tone(it.name, index)}`} width="8" height="8" rx="2" />
              </svg>
              {word(it.name)} <span className="bh-number">{it.total}</span>
            </li>
          ))}
        </ul>
        <button type="button" className="bh-quiet-button" aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? t.common.asChart : t.common.asTable}
          <span className="bh-sr">: {what}</span>
        </button>
      </div>
    </div>
  );
}
