import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { asProblem, type Fault, Problem } from '../../api/problem';
import { writeDraft } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts';
import { Diff } from './Diff';
import { Editor, goTo } from './Editor';
import { Faults } from './Faults';
import { LeaveGuard } from './LeaveGuard';
import { place, type Placed } from './placement';
import { Steps } from './Steps';

const words = t.drafts.draft;

/** What the last check said of the text, and what it was said of. */
interface Checked {
  of: string;
  errors: Fault[];
  warnings: Fault[];
}

function Upload({ take }: { take: (text: string, name: string) => void }) {
  return (
    <label className="bh-file">
      {words.upload}
      <input
        type="file"
        accept=".yaml,.yml,.json,application/yaml,application/json"
        aria-label={words.upload}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          void file?.text().then((text) => {
            take(text, file.name);
            input.value = '';
          });
        }}
      />
    </label>
  );
}

/** What the check says in one line. */
function verdict(checked: Checked | null, saved: boolean): string | null {
  if (!checked) {
    return null;
  }
  if (checked.errors.length > 0) {
    return saved ? words.stale(checked.errors.length) : words.faulty(checked.errors.length);
  }
  return checked.warnings.length > 0 ? words.savedWarnings(checked.warnings.length) : words.saved;
}

function useSaving(name: string, text: string, onSaved: (text: string) => void, onChecked: (checked: Checked) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => writeDraft(name, text),
    onSuccess: async (draft) => {
      onSaved(text);
      onChecked({ of: text, errors: draft.errors ?? [], warnings: draft.warnings ?? [] });
      await cache.invalidateQueries({ queryKey: ['drafts'] });
    },
    onError: (error) => {
      if (error instanceof Problem && error.faults.length > 0) {
        onChecked({ of: text, errors: error.faults, warnings: [] });
      }
    },
  });
}

/** The editor with everything around it. */
export function Workbench({ name, draft }: { name: string; draft: Draft | null }) {
  const rights = useRights();
  const [saved, setSaved] = useState(draft?.content ?? '');
  const [text, setText] = useState(draft ? saved : words.template);
  const [checked, setChecked] = useState<Checked | null>(
    draft?.errors?.length || draft?.warnings?.length ? { of: saved, errors: draft.errors ?? [], warnings: draft.warnings ?? [] } : null,
  );
  const [note, setNote] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const save = useSaving(name, text, setSaved, setChecked);
  const unsaved = text !== saved;
  const errors = useMemo(() => place(checked?.errors ?? [], text), [checked, text]);
  const warnings = useMemo(() => place(checked?.warnings ?? [], text), [checked, text]);
  const go = (it: Placed) => area.current && goTo(area.current, it);
  const refused = save.isError && asProblem(save.error).faults.length === 0;
  const says = save.isPending ? null : verdict(checked, checked?.of === saved);
  return (
    <div className="bh-stack">
      <LeaveGuard unsaved={unsaved && rights.writesDrafts} />
      {draft && <Steps draft={draft} unsaved={unsaved} />}
      <section className="bh-sheet bh-stack-s">
        <div className="bh-actions">
          {rights.writesDrafts && (
            <>
              <Button isDisabled={!unsaved || save.isPending} isLoading={save.isPending} onClick={() => save.mutate()}>
                {words.save}
              </Button>
              <Upload
                take={(content, file) => {
                  setText(content);
                  setNote(words.uploaded(file));
                }}
              />
            </>
          )}
          {unsaved && rights.writesDrafts && <span className="bh-badge bh-wait">{words.unsaved}</span>}
        </div>
        <p role="status" className={says || note ? 'bh-note' : 'bh-sr'}>
          {says ?? note}
        </p>
        {draft && draft.state !== 'draft' && rights.writesDrafts && <p className="bh-muted bh-small">{words.editReopens}</p>}
        {refused && <Failure error={save.error} retry={() => save.mutate()} />}
        <Editor
          text={text}
          onChange={(changed) => {
            setText(changed);
            setNote(null);
          }}
          placed={errors.length ? errors : warnings}
          tone={errors.length ? 'error' : 'warning'}
          readOnly={!rights.writesDrafts}
          areaRef={area}
        />
      </section>
      <Faults title={words.errors} placed={errors} tone="error" go={go} />
      <Faults title={words.warnings} placed={warnings} tone="warning" go={go} />
      {draft && <Diff draft={draft} />}
    </div>
  );
}
