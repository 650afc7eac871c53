import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import PauseIcon from '@patternfly/react-icons/dist/esm/icons/pause-icon';
import PlayIcon from '@patternfly/react-icons/dist/esm/icons/play-icon';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { catalogueQuery } from '../../api/queries';
import { Screen } from '../../parts/Screen';
import { t } from '../../texts';
import { readFilter } from './filter';
import { Filters } from './Filters';
import { Stream } from './Stream';
import './live.css';

/** Decisions and deliveries as they come. */
export function LiveScreen() {
  const [params, setParams] = useSearchParams();
  const catalogue = useQuery(catalogueQuery).data;
  const filter = readFilter(params);
  const paused = params.get('paused') === '1';
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(name, value);
        } else {
          after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  const clear = () => setParams(paused ? { paused: '1' } : {}, { replace: true });
  return (
    <Screen
      title={t.live.title}
      lead={paused ? t.live.paused : t.live.lead}
      actions={
        <Button variant={paused ? 'primary' : 'secondary'} icon={paused ? <PlayIcon /> : <PauseIcon />} onClick={() => set('paused', paused ? '' : '1')}>
          {paused ? t.live.resume : t.live.pause}
        </Button>
      }
    >
      <div className="bh-sheet bh-stack">
        <Filters filter={filter} actions={catalogue?.actions ?? []} set={set} clear={clear} />
        <Stream key={JSON.stringify(filter)} filter={filter} paused={paused} catalogue={catalogue} clear={clear} />
      </div>
    </Screen>
  );
}
