import { Alert } from '@patternfly/react-core/dist/esm/components/Alert';
import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../../api/client';
import { useRights } from '../../api/roles';
import type { Replay as Answer } from '../../api/types/decision';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts';

const words = t.why.replay;

/** Takes the decision again from what was known then, for those who may. */
export function useReplay(id: string) {
  const rights = useRights();
  const replay = useMutation({
    mutationFn: () => ask<Answer>(`/v1/decisions/${encodeURIComponent(id)}/replay`, { method: 'POST' }),
  });
  const button = (
    <Button variant="secondary" isDisabled={replay.isPending} isLoading={replay.isPending} title={words.hint} onClick={() => replay.mutate()}>
      {words.button}
    </Button>
  );
  const answer = (
    <div role="status">
      {replay.data && (
        <Alert
          isInline
          component="p"
          variant={replay.data.equal ? 'success' : 'warning'}
          title={replay.data.equal ? words.equal : words.differs(replay.data.differing.join(', '))}
        >
          {words.withCatalogue(replay.data.catalogue)}
        </Alert>
      )}
      {replay.isError && <Failure error={replay.error} retry={() => replay.mutate()} />}
    </div>
  );
  return { button: rights.replays ? button : null, answer };
}
