import { memo } from 'react';
import { Link } from 'react-router';
import { channelWord, OutcomeBadge, StateBadge } from '../../parts/Badge';
import { When } from '../../parts/When';
import { t } from '../../texts';
import type { Row } from './feed';

interface Props {
  row: Row;
  name: (action: string) => string;
}

/** One decision or delivery; its height never depends on what it says. */
export const LiveRow = memo(function LiveRow({ row, name }: Props) {
  const says = row.reason ? (t.words.reasons[row.reason] ?? row.reason) : row.says;
  return (
    <li className="bh-live-item">
      <Link className="bh-row bh-live-row" data-row to={row.link}>
        <span className="bh-live-time bh-muted bh-number">
          <When at={row.at} as="exact" />
        </span>
        <span className="bh-live-status">
          {row.kind === 'decision' ? <OutcomeBadge outcome={row.status} /> : <StateBadge state={row.status} />}
        </span>
        <span className="bh-live-says">
          {row.action && <strong>{name(row.action)}</strong>}
          {says && <span className="bh-muted"> {says}</span>}
        </span>
        <span className="bh-live-where bh-muted">
          {row.kind === 'decision' ? t.live.decision : t.live.delivery} · {channelWord(row.channel)}
        </span>
      </Link>
      {row.personId && (
        <Link className="bh-live-person" to={`/persons/${row.personId}`}>
          {t.live.person}
          <span className="bh-sr"> {row.personId}</span>
        </Link>
      )}
    </li>
  );
});
