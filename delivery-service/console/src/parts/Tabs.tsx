import { Link, useSearchParams } from 'react-router';

interface Props {
  label: string;
  param: string;
  tabs: [id: string, text: string][];
}

/** The chosen tab, kept in the address; the first where it says nothing of use. */
export function useTab(param: string, tabs: [string, string][]): string {
  const asked = useSearchParams()[0].get(param);
  return tabs.some(([id]) => id === asked) ? (asked ?? '') : (tabs[0]?.[0] ?? '');
}

/** What says how far a list was turned, and so belongs to the tab it is in. */
const BELONGING = ['after', 'from', 'to'];

/** Tabs that are links: each has an address of its own. */
export function Tabs({ label, param, tabs }: Props) {
  const [params] = useSearchParams();
  const current = useTab(param, tabs);
  return (
    <nav className="bh-tabs" aria-label={label}>
      {tabs.map(([id, text]) => {
        const to = new URLSearchParams(params);
        to.set(param, id);
        BELONGING.forEach((it) => to.delete(it));
        return (
          <Link key={id} to={`?${to.toString()}`} preventScrollReset aria-current={id === current ? 'page' : undefined}>
            {text}
          </Link>
        );
      })}
    </nav>
  );
}
