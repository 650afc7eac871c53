import { t } from '../texts';

/** Keeps the place of what is being loaded. */
export function Skeleton({ height = '8rem', count = 1 }: { height?: string; count?: number }) {
  return (
    <div className="bh-stack-s" role="status">
      <span className="bh-sr">{t.common.loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="bh-skeleton" style={{ height }} />
      ))}
    </div>
  );
}
