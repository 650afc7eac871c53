import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DraftStep, takeStep } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { Confirm } from '../../parts/Confirm';
import { Failure } from '../../parts/Failure';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { hintFor, offered } from './steps-offered';

const words = t.drafts.draft;

interface Taking {
  step: DraftStep;
  comment?: string;
}

/** Asks the approver for a word to the authors; it may stay empty. */
function SendBack({ onNo, onYes }: { onNo: () => void; onYes: (comment: string) => void }) {
  const [comment, setComment] = useState('');
  return (
    <Confirm title={words.sendBack.title} yes={words.steps.reject} onNo={onNo} onYes={() => onYes(comment.trim())}>
      <div className="bh-field">
        <label htmlFor="send-back-comment">{words.sendBack.comment}</label>
        <textarea
          id="send-back-comment"
          aria-describedby="send-back-hint"
          rows={4}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <p id="send-back-hint" className="bh-muted bh-small">
          {words.sendBack.hint}
        </p>
      </div>
    </Confirm>
  );
}

/** What can be done with the draft now, by whom. */
export function Steps({ draft, unsaved }: { draft: Draft; unsaved: boolean }) {
  const rights = useRights();
  const cache = useQueryClient();
  const [asks, setAsks] = useState<'publish' | 'reject' | null>(null);
  const take = useMutation({
    mutationFn: ({ step, comment }: Taking) => takeStep(draft.name, step, comment),
    onSettled: () => Promise.all([cache.invalidateQueries({ queryKey: ['drafts'] }), cache.invalidateQueries({ queryKey: ['catalogue'] })]),
  });
  const steps = offered(draft, rights, unsaved);
  const hint = hintFor(draft, rights);
  return (
    <section className="bh-sheet bh-stack-s">
      <p>{words.next[draft.state]}</p>
      {draft.remark && (
        <div className="bh-note">
          <p className="bh-small bh-muted">
            {words.remark(draft.remark.by)}, <When at={draft.remark.at} />
          </p>
          <p className="bh-break">{draft.remark.text}</p>
        </div>
      )}
      <div className="bh-actions" hidden={steps.length === 0}>
        {steps.map(({ step, blocked }) => (
          <Button
            key={step}
            variant={step === 'reject' ? 'secondary' : 'primary'}
            isAriaDisabled={blocked !== null || take.isPending}
            {...(blocked ? { title: blocked, 'aria-describedby': 'step-hint' } : {})}
            onClick={() => {
              if (blocked === null) {
                if (step === 'publish' || step === 'reject') {
                  setAsks(step);
                } else {
                  take.mutate({ step });
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
      <div role="status">{take.isSuccess && <p className="bh-note">{words.done[take.variables.step]}</p>}</div>
      {take.isError && <Failure error={take.error} level={2} />}
      {asks === 'reject' && (
        <SendBack
          onNo={() => setAsks(null)}
          onYes={(comment) => {
            setAsks(null);
            take.mutate({ step: 'reject', comment });
          }}
        />
      )}
      {asks === 'publish' && (
        <Confirm
          title={words.sure.publish}
          yes={words.steps.publish}
          onNo={() => setAsks(null)}
          onYes={() => {
            setAsks(null);
            take.mutate({ step: 'publish' });
          }}
        >
          {words.sure.publishBody}
        </Confirm>
      )}
    </section>
  );
}
