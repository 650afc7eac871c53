import type { ReactNode } from 'react';

interface Props {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
}

/** An empty state that is no failure: first use, or no match. */
export function Empty({ title, children, actions, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="bh-state">
      <Heading className="bh-h2">{title}</Heading>
      {children && <div className="bh-muted">{children}</div>}
      {actions && <div className="bh-actions">{actions}</div>}
    </div>
  );
}
