import { Link } from 'react-router';
import type { Delivery } from '../api/types/delivery';
import { t } from '../texts';
import { channelWord, StateBadge } from './Badge';
import { When } from './When';

interface Props {
  deliveries: Delivery[];
  name: (action: string) => string;
}

/** Messages, one a row. */
export function DeliveryList({ deliveries, name }: Props) {
  return (
    <ul className="bh-rows">
      {deliveries.map((it) => (
        <li key={it.id}>
          <Link className="bh-row bh-line" data-row to={`/deliveries/${it.id}`}>
            <StateBadge state={it.state} />
            <strong>{it.action ? name(it.action) : channelWord(it.channel)}</strong>
            <span className="bh-muted">
              {channelWord(it.channel)}, <When at={it.plannedAt} />
              {it.reason && `: ${t.words.reasons[it.reason] ?? it.reason}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
