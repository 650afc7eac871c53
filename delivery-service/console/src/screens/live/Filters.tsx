import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import type { ReactNode } from 'react';
import type { ActionDefinition } from '../../api/types/catalogue';
import { DELIVERY_STATES } from '../../api/types/delivery';
import { wordsOf } from '../../parts/names';
import { t } from '../../texts';
import { type Filter, isFiltered, OUTCOMES } from './filter';

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
  return (
    <label className="bh-field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}

interface Props {
  filter: Filter;
  actions: ActionDefinition[];
  set: (name: keyof Filter, value: string) => void;
  clear: () => void;
}

/** Which rows to show; every choice is in the address. */
export function Filters({ filter, actions, set, clear }: Props) {
  const words = t.live.filters;
  return (
    <div className="bh-filters" role="group" aria-label={words.label}>
      <Select label={words.kind} value={filter.kind} onChange={(value) => set('kind', value)}>
        {Object.entries(words.kinds).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <Select label={words.outcome} value={filter.status} onChange={(value) => set('status', value)}>
        <option value="">{words.allOutcomes}</option>
        <optgroup label={words.decisions}>
          {OUTCOMES.map((it) => (
            <option key={it} value={it}>
              {t.words.outcomes[it]}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.deliveries}>
          {DELIVERY_STATES.map((it) => (
            <option key={it} value={it}>
              {t.words.states[it]}
            </option>
          ))}
        </optgroup>
      </Select>
      <Select label={words.channel} value={filter.channel} onChange={(value) => set('channel', value)}>
        <option value="">{words.allChannels}</option>
        {Object.entries(t.words.channels).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <Select label={words.action} value={filter.action} onChange={(value) => set('action', value)}>
        <option value="">{words.allActions}</option>
        {actions.map((it) => (
          <option key={it.id} value={it.id}>
            {wordsOf(it.name) ?? it.id}
          </option>
        ))}
        {filter.action && !actions.some((it) => it.id === filter.action) && <option value={filter.action}>{filter.action}</option>}
      </Select>
      {isFiltered(filter) && (
        <Button variant="link" onClick={clear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
