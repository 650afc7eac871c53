import { t } from '../texts';

/** The outcome of a decision. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  return (
    <span className={`bh-badge bh-${outcome}`} title={t.words.outcomeSays[outcome]}>
      {t.words.outcomes[outcome] ?? outcome}
    </span>
  );
}

/** Where a delivery stands. */
export function StateBadge({ state }: { state: string }) {
  return (
    <span className={`bh-badge bh-${state}`} title={t.words.stateSays[state]}>
      {t.words.states[state] ?? state}
    </span>
  );
}

/** Where a draft stands. */
export function DraftBadge({ state }: { state: string }) {
  return <span className={`bh-badge bh-${state}`}>{t.words.draftStates[state] ?? state}</span>;
}

export function channelWord(channel: string | null | undefined): string {
  return channel ? (t.words.channels[channel] ?? channel) : '';
}
