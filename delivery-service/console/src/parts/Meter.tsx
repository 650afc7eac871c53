interface Props {
  /** From 0 to 1. */
  value: number;
  label: string;
  tone?: 'accent' | 'quiet' | 'alarm';
}

const TONES = { accent: '', quiet: ' bh-quiet', alarm: ' bh-alarm' };

/** A share as a bar. */
export function Meter({ value, label, tone = 'accent' }: Props) {
  const percent = Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <span
      className={`bh-meter${TONES[tone]}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent} %`}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
