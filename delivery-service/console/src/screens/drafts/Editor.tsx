import { type RefObject, useId, useRef } from 'react';
import { t } from '../../texts';
import { byLine, type Placed } from './placement';
import './editor.css';

const LINE = 1.375;
const words = t.drafts.draft;

interface Props {
  text: string;
  onChange: (text: string) => void;
  placed: Placed[];
  tone: 'error' | 'warning';
  readOnly: boolean;
  areaRef: RefObject<HTMLTextAreaElement | null>;
}

/** Moves to a place in the text and selects to the end of its line. */
export function goTo(area: HTMLTextAreaElement, it: Placed): void {
  const end = area.value.indexOf('\n', it.offset);
  area.focus();
  area.setSelectionRange(it.offset, end < 0 ? area.value.length : end);
  const height = area.scrollHeight / Math.max(area.value.split('\n').length, 1);
  area.scrollTop = Math.max(((it.line ?? 1) - 4) * height, 0);
}

/** A plain text area with line numbers; what is wrong stands behind its line. */
export function Editor({ text, onChange, placed, tone, readOnly, areaRef }: Props) {
  const gutter = useRef<HTMLPreElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const hint = useId();
  const lines = byLine(placed);
  const count = text.split('\n').length;
  const follow = (area: HTMLTextAreaElement) => {
    if (gutter.current && marks.current) {
      gutter.current.style.transform = `translateY(${-area.scrollTop}px)`;
      marks.current.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
    }
  };
  return (
    <div>
      <div className="bh-editor" data-tone={tone}>
        <div className="bh-editor-gutter" aria-hidden="true">
          <pre ref={gutter}>{Array.from({ length: count }, (_, index) => index + 1).join('\n')}</pre>
        </div>
        <div className="bh-editor-body">
          <div className="bh-editor-clip" aria-hidden="true">
            <div className="bh-editor-marks" ref={marks}>
              {[...lines].map(([line, faults]) => (
                <div key={line} className="bh-editor-mark" style={{ top: `${(line - 1) * LINE}rem` }}>
                  <span className="bh-editor-wave" style={{ left: `${Math.min(faults[0]?.column ?? 1, (faults[0]?.width ?? 0) + 1) - 1}ch` }} />
                  <span className="bh-editor-says" style={{ left: `${(faults[0]?.width ?? 0) + 3}ch` }}>
                    {faults.map((it) => it.fault.detail).join(' · ')}
                  </span>
                </div>
              ))}
            </div>
          </div>
          <textarea
            ref={areaRef}
            value={text}
            readOnly={readOnly}
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-label={words.editor}
            aria-describedby={hint}
            aria-invalid={tone === 'error' && placed.length > 0}
            onChange={(event) => onChange(event.target.value)}
            onScroll={(event) => follow(event.currentTarget)}
          />
        </div>
      </div>
      <p id={hint} className="bh-muted bh-small">
        {readOnly ? words.readOnly : words.editorHint}
      </p>
    </div>
  );
}
