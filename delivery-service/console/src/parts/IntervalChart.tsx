import { drawn, HALF, type Tone } from './interval';
import './chart.css';

interface Props {
  low: number;
  high: number;
  value: number;
  /** Where there is no difference. */
  zero?: number;
  tone: Tone;
  /** All that is drawn, in words. */
  label: string;
  ends: { lower: string; same: string; higher: string };
}

/** Between which bounds a difference lies, beside the line where there is none. */
export function IntervalChart({ low, high, value, zero = 0, tone, label, ends }: Props) {
  const it = drawn(low, high, value, zero);
  return (
    <figure className={`bh-chart bh-interval bh-interval-${tone}`}>
      <svg viewBox={`0 0 ${2 * HALF} 20`} preserveAspectRatio="none" role="img" aria-label={label}>
        <line className="bh-chart-ground" x1="0" x2={2 * HALF} y1="10" y2="10" />
        <line className="bh-interval-zero" x1={HALF} x2={HALF} y1="0" y2="20" />
        <rect className="bh-interval-bar" x={it.low} width={Math.max(it.high - it.low, 1)} y="6" height="8" />
        <line className="bh-interval-mark" x1={it.at} x2={it.at} y1="2" y2="18" />
      </svg>
      <figcaption className="bh-chart-axis" aria-hidden="true">
        <span>{ends.lower}</span>
        <span>{ends.same}</span>
        <span>{ends.higher}</span>
      </figcaption>
    </figure>
  );
}
