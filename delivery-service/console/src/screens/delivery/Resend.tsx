import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/client';
import { asProblem } from '../../api/problem';
import { useRights } from '../../api/roles';
import type { Delivery } from '../../api/types/delivery';
import { Confirm } from '../../parts/Confirm';
import { detailOf, Trace } from '../../parts/Failure';
import { t } from '../../texts';

const words = t.delivery.resend;

/** Sends again what failed, or what nobody knows about. */
export function Resend({ delivery }: { delivery: Delivery }) {
  const rights = useRights();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const resend = useMutation({
    mutationFn: () => ask<void>(`/v1/deliveries/${encodeURIComponent(delivery.id)}/resend`, { method: 'POST' }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['delivery', delivery.id] }),
  });
  if (resend.isSuccess) {
    return <p role="status">{words.done}</p>;
  }
  if (delivery.state !== 'failed' && delivery.state !== 'unknown') {
    return null;
  }
  if (!rights.resends) {
    return <p className="bh-muted bh-small">{words.notYours}</p>;
  }
  return (
    <div>
      <Button variant="secondary" isDisabled={resend.isPending} onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      {resend.isError && (
        <div role="alert" className="bh-note bh-alarm">
          <p>{detailOf(asProblem(resend.error))}</p>
          <Trace id={asProblem(resend.error).traceId} />
        </div>
      )}
      {asking && (
        <Confirm
          title={words.sure}
          yes={words.button}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            resend.mutate();
          }}
        >
          {delivery.state === 'unknown' ? words.unknown : words.failed}
        </Confirm>
      )}
    </div>
  );
}
