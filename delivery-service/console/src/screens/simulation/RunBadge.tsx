import { t } from '../../texts';

const TONES: Record<string, string> = { running: 'bh-wait', done: 'bh-good', failed: 'bh-bad', interrupted: 'bh-bad', refused: 'bh-silence' };

/** Where a run stands. */
export function RunBadge({ state }: { state: string }) {
  return <span className={`bh-badge ${TONES[state] ?? ''}`}>{t.simulation.states[state] ?? state}</span>;
}
