import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DraftStep, takeStep } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { Confirm } from '../../parts/Confirm';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts';
import { hintFor, offered } from './steps-offered';

const words = t.drafts.draft;

/** What can be done with the draft now, by whom. */
export function Steps({ draft, unsaved }: { draft: Draft; unsaved: boolean }) {
  const rights = useRights();
  const cache = useQueryClient();
  const [sure, setSure] = useState(false);
  const take = useMutation({
    mutationFn: (step: DraftStep) => takeStep(draft.name, step),
    onSettled: () => Promise.all([cache.invalidateQueries({ queryKey: ['drafts'] }), cache.invalidateQueries({ queryKey: ['catalogue'] })]),
  });
  const steps = offered(draft, rights, unsaved);
  const hint = hintFor(draft, rights);
  return (
    <section className="bh-sheet bh-stack-s">
      <p>{words.next[draft.state]}</p>
      <div className="bh-actions" hidden={steps.length === 0}>
        {steps.map(({ step, blocked }) => (
          <Button
            key={step}
            variant={step === 'reject' ? 'secondary' : 'primary'}
            isAriaDisabled={blocked !== null || take.isPending}
            {...(blocked ? { title: blocked, 'aria-describedby': 'step-hint' } : {})}
            onClick={() => {
              if (blocked === null) {
                if (step === 'publish') {
                  setSure(true);
                } else {
                  take.mutate(step);
                }
              }
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
      <p id="step-hint" className={hint ? 'bh-note' : 'bh-sr'}>
        {hint ?? (unsaved ? words.saveFirst : '')}
      </p>
      <div role="status">{take.isSuccess && <p className="bh-note">{words.done[take.variables]}</p>}</div>
      {take.isError && <Failure error={take.error} level={2} />}
      {sure && (
        <Confirm
          title={words.sure.publish}
          yes={words.steps.publish}
          onNo={() => setSure(false)}
          onYes={() => {
            setSure(false);
            take.mutate('publish');
          }}
        >
          {words.sure.publishBody}
        </Confirm>
      )}
    </section>
  );
}
