import { t } from '../../texts';
import type { Placed } from './placement';

const words = t.drafts.draft;

interface Props {
  title: string;
  placed: Placed[];
  tone: 'error' | 'warning';
  go: (it: Placed) => void;
}

/** What is wrong, in the order of the text; each leads to its place. */
export function Faults({ title, placed, tone, go }: Props) {
  return placed.length ? (
    <section className="bh-sheet" data-tone={tone}>
      <h2>{title}</h2>
      <ul className="bh-plain bh-faults">
        {placed.map((it, index) => (
          <li key={index}>
            <button type="button" className="bh-fault" data-row disabled={it.line === null} onClick={() => go(it)}>
              <span>{it.line === null ? it.fault.pointer : words.place(it.line, it.column)}</span>
              {it.fault.detail}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}
