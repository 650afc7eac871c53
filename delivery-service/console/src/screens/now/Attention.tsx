import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { partsQuery } from '../../api/queries';
import type { Activity } from '../../api/types/common';
import { t } from '../../texts';
import { alarms } from './trouble';

/** What is broken, first when anything is; else one calm line. */
export function Attention({ deliveries }: { deliveries: Activity | undefined }) {
  const parts = useQuery(partsQuery);
  const words = t.now.broken;
  const all = alarms(parts.data?.parts, deliveries);
  if (all.length > 0) {
    return (
      <section className="bh-attention" aria-labelledby="attention">
        <h2 id="attention" className="bh-h2">
          {words.title}
        </h2>
        <div role="alert">
          <ul className="bh-plain">
          {all.map((alarm) => (
            <li key={alarm.key}>
              {alarm.says}
              {alarm.to && (
                <Link className="bh-attention-link" to={alarm.to}>
                  {words.look}
                  <span className="bh-sr">: {alarm.says}</span>
                </Link>
              )}
            </li>
          ))}
          </ul>
        </div>
      </section>
    );
  }
  if (parts.isError) {
    return <p className="bh-note bh-alarm">{words.partsUnknown}</p>;
  }
  return (
    <p className="bh-well" aria-busy={!parts.data}>
      {parts.data && (
        <>
          <span className="bh-badge bh-good">{words.well}</span> <span className="bh-muted">{words.wellDetail(parts.data.parts.length)}</span>
        </>
      )}
    </p>
  );
}
