import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Draft } from '../../api/types/catalogue';
import type { Page } from '../../api/types/common';
import { When } from '../../parts/When';
import { t } from '../../texts';

/** Drafts somebody handed in; nothing where there are none. */
export function Approvals({ drafts }: { drafts: UseQueryResult<Page<Draft>> }) {
  const waiting = (drafts.data?.items ?? []).filter((draft) => draft.state === 'submitted');
  if (waiting.length === 0) {
    return null;
  }
  return (
    <section className="bh-sheet" aria-labelledby="approvals">
      <h2 id="approvals">{t.now.approvals.title}</h2>
      <ul className="bh-rows">
        {waiting.map((draft) => (
          <li key={draft.name}>
            <Link className="bh-row" data-row to={`/drafts/${encodeURIComponent(draft.name)}`}>
              <strong>{draft.name}</strong>{' '}
              <span className="bh-muted">
                {t.now.approvals.by(draft.authors.join(', '))}, <When at={draft.updatedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
