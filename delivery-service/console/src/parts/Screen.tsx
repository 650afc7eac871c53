import { type ReactNode, useEffect } from 'react';
import { t } from '../texts';

interface Props {
  title: string;
  /** What the browser's tab says, where the heading would not do. */
  tab?: string;
  kicker?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen with its heading, and its name in the browser's tab. */
export function Screen({ title, tab, kicker, lead, actions, children }: Props) {
  const name = tab ?? title;
  useEffect(() => {
    document.title = t.shell.title(name);
  }, [name]);
  return (
    <div className="bh-screen">
      <div className="bh-screen-head">
        <div>
          {kicker && <p className="bh-kicker">{kicker}</p>}
          <h1>{title}</h1>
          {lead && <div className="bh-lead">{lead}</div>}
        </div>
        {actions && <div className="bh-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
