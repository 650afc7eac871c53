import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMemo } from 'react';
import type { Catalogue } from '../../api/types/catalogue';
import { SignedOut } from '../../api/problem';
import { Empty } from '../../parts/Empty';
import { Failure, titleOf } from '../../parts/Failure';
import { actionNames } from '../../parts/names';
import { Skeleton } from '../../parts/Skeleton';
import { asProblem } from '../../api/problem';
import { t } from '../../texts';
import { countFresh, KEPT } from './feed';
import { type Filter, isFiltered, wantsDecisions, wantsDeliveries } from './filter';
import { LiveRow } from './LiveRow';
import { useFeed } from './useFeed';
import { useHold } from './useHold';

interface Props {
  filter: Filter;
  paused: boolean;
  catalogue: Catalogue | undefined;
  clear: () => void;
}

/** The rows. New ones wait while somebody points at them or at the button that shows them, has the focus in them, or paused. */
export function Stream({ filter, paused, catalogue, clear }: Props) {
  const hold = useHold<HTMLDivElement>();
  const { feed, show, decisions, deliveries } = useFeed(filter, hold.held || paused);
  const name = useMemo(() => actionNames(catalogue), [catalogue]);
  const asked = [wantsDecisions(filter) ? decisions : null, wantsDeliveries(filter) ? deliveries : null].filter((it) => it !== null);
  const failed = asked.filter((it) => it.isError && !(it.error instanceof SignedOut));
  const fresh = countFresh(feed);

  if (failed.length === asked.length && failed[0]) {
    return <Failure error={failed[0].error} retry={() => failed.forEach((it) => void it.refetch())} />;
  }
  if (feed.shown.length === 0 && asked.some((it) => it.isPending)) {
    return <Skeleton height="3.4rem" count={8} />;
  }
  return (
    <>
      {failed[0] && (
        <p className="bh-note bh-alarm" role="status">
          {t.live.partly(failed[0] === decisions ? t.live.filters.decisions : t.live.filters.deliveries)} {titleOf(asProblem(failed[0].error))}.
        </p>
      )}
      <div {...hold.pointing}>
        <div className="bh-live-waiting" role="status">
          {fresh === 0 && <span className="bh-muted bh-small">{paused ? t.live.paused : hold.held ? t.live.held : t.live.following}</span>}
          {fresh > 0 && (
            <Button
              variant="secondary"
              isInline
              onClick={() => {
                show();
                window.scrollTo(0, 0);
              }}
            >
              {t.live.showFresh(fresh)}
            </Button>
          )}
        </div>
        {feed.shown.length === 0 && (
          isFiltered(filter) ? (
            <Empty
              title={t.live.noMatch.title}
              actions={
                <Button variant="secondary" onClick={clear}>
                  {t.live.filters.clear}
                </Button>
              }
            >
              <p>{t.live.noMatch.body}</p>
            </Empty>
          ) : (
            <Empty title={t.live.first.title}>
              <p>{t.live.first.body}</p>
            </Empty>
          )
        )}
        <div ref={hold.ref} {...hold.focusing} className="bh-live">
          <ul className="bh-rows" aria-label={t.live.list}>
            {feed.shown.map((row) => (
              <LiveRow key={row.key} row={row} name={name} />
            ))}
          </ul>
        </div>
      </div>
      {feed.shown.length >= KEPT && <p className="bh-muted">{t.live.kept(KEPT)}</p>}
    </>
  );
}
