import { useEffect } from 'react';

/** Whether keys belong to what is being typed. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function step(direction: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.getClientRects().length > 0);
  const current = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const next = current < 0 ? (direction > 0 ? 0 : rows.length - 1) : Math.min(Math.max(current + direction, 0), rows.length - 1);
  rows[next]?.focus();
}

export interface KeyActions {
  search: () => void;
  help: () => void;
}

/** The console's keys: `/` and Ctrl/Cmd-K search, `j` and `k` walk lists, `?` helps. */
export function useKeys({ search, help }: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        search();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role=dialog]')) {
        return;
      }
      const act = { '/': search, '?': help, j: () => step(1), k: () => step(-1) }[event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search, help]);
}
