import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { asProblem } from '../../api/problem';
import { catalogueQuery, draftsQuery, versionsQuery } from '../../api/queries';
import { evaluate, type RunKind, simulate } from '../../api/whatif';
import { Failure } from '../../parts/Failure';
import { count } from '../../parts/numbers';
import { t } from '../../texts';
import { type Chosen, DAYS, draftWord, MOST, newestFirst, readChosen, triable, tried, versionWord } from './start';

const words = t.simulation.form;

type Set = (name: string, value: string) => void;

function Select({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <label className="bh-field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

/** Which catalogue. */
function By({ chosen, set }: { chosen: Chosen; set: Set }) {
  const drafts = triable(useQuery(draftsQuery).data?.items ?? [], chosen.by);
  const versions = newestFirst(useQuery(versionsQuery).data?.items ?? []);
  const known = [...drafts.map((it) => draftWord(it.name)), ...versions.map((it) => versionWord(it.version))];
  return (
    <Select label={words.by} value={chosen.by} onChange={(value) => set('by', value)}>
      <option value="">{words.choose}</option>
      {chosen.by && !known.includes(chosen.by) && <option value={chosen.by}>{chosen.by.split('/').slice(1).join('/')}</option>}
      <optgroup label={words.drafts}>
        {drafts.map((it) => (
          <option key={it.name} value={draftWord(it.name)}>
            {it.name}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.versions}>
        {versions.map((it) => (
          <option key={it.version} value={versionWord(it.version)}>
            {it.live ? words.live(it.version) : it.version}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

/** By which traits people are compared; who may use which, the service says. */
function Groups({ chosen, set }: { chosen: Chosen; set: Set }) {
  const traits = useQuery(catalogueQuery).data?.traits ?? [];
  if (traits.length === 0) {
    return null;
  }
  const toggle = (id: string) =>
    set('groups', (chosen.groups.includes(id) ? chosen.groups.filter((it) => it !== id) : [...chosen.groups, id]).join(','));
  return (
    <fieldset className="bh-choices">
      <legend>{words.groups}</legend>
      <div>
        {traits.map((trait) => (
          <label key={trait.id}>
            <input type="checkbox" checked={chosen.groups.includes(trait.id)} onChange={() => toggle(trait.id)} />
            {trait.sensitive ? words.sensitive(trait.id) : trait.id}
          </label>
        ))}
      </div>
      <p className="bh-muted bh-small">{words.groupsHint}</p>
    </fieldset>
  );
}

function Placement({ chosen, set }: { chosen: Chosen; set: Set }) {
  const places = useQuery(catalogueQuery).data?.placements ?? [];
  return (
    <Select label={words.placement} value={chosen.placement} onChange={(value) => set('placement', value)}>
      <option value="">{words.choosePlacement}</option>
      {places.map((it) => (
        <option key={it.id} value={it.id}>
          {it.id}
        </option>
      ))}
    </Select>
  );
}

/** Why nothing was started, in the service's words. */
function Refusal({ error }: { error: unknown }) {
  const { faults } = asProblem(error);
  return (
    <div className="bh-stack-s">
      <Failure error={error} level={3} />
      {faults.length > 0 && (
        <ul className="bh-list">
          {faults.map((fault) => (
            <li key={`${fault.pointer ?? ''}${fault.line ?? ''}${fault.detail}`}>{fault.detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useStart(kind: RunKind, chosen: Chosen) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const by = tried(chosen, Date.now());
      return kind === 'simulations'
        ? simulate({ ...by, most: chosen.most, groups: chosen.groups })
        : evaluate({ ...by, placement: chosen.placement });
    },
    onSuccess: (run) => navigate(`/${kind}/${run.id}`),
  });
}

/** What is missing before it can start. */
function lacks(kind: RunKind, chosen: Chosen): string | null {
  if (tried(chosen, 0) === null) {
    return words.missing;
  }
  return kind === 'evaluations' && !chosen.placement ? words.missingPlacement : null;
}

/** Chooses what to try; every choice is in the address. */
export function StartForm({ kind }: { kind: RunKind }) {
  const [params, setParams] = useSearchParams();
  const chosen = readChosen(params);
  const [asked, setAsked] = useState(false);
  const start = useStart(kind, chosen);
  const missing = asked ? lacks(kind, chosen) : null;
  const set: Set = (name, value) => {
    const next = new URLSearchParams(params);
    if (value) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
    setParams(next, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (lacks(kind, chosen) === null && !start.isPending) {
      start.mutate();
    }
  };
  return (
    <form className="bh-sheet bh-stack-s bh-tight" onSubmit={submit} aria-labelledby="start-title">
      <h2 id="start-title">{kind === 'simulations' ? words.title : words.evaluation}</h2>
      {kind === 'evaluations' && <p className="bh-muted bh-small">{words.evaluationSays}</p>}
      <div className="bh-filters">
        <By chosen={chosen} set={set} />
        {kind === 'evaluations' && <Placement chosen={chosen} set={set} />}
        <Select label={words.days} value={String(chosen.days)} onChange={(value) => set('days', value)}>
          {DAYS.map((it) => (
            <option key={it} value={it}>
              {words.span(it)}
            </option>
          ))}
        </Select>
        {kind === 'simulations' && (
          <Select label={words.most} value={String(chosen.most)} onChange={(value) => set('most', value)}>
            {MOST.map((it) => (
              <option key={it} value={it}>
                {words.decisions(count(it))}
              </option>
            ))}
          </Select>
        )}
      </div>
      {kind === 'simulations' && <Groups chosen={chosen} set={set} />}
      <div className="bh-actions">
        <Button type="submit" isLoading={start.isPending} isAriaDisabled={start.isPending}>
          {words.start}
        </Button>
        <Link className="bh-aside" to="/drafts">
          {words.toDrafts}
        </Link>
      </div>
      {missing && (
        <p role="alert" className="bh-note bh-alarm">
          {missing}
        </p>
      )}
      {start.isError && <Refusal error={start.error} />}
    </form>
  );
}
