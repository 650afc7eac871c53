import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { draftsQuery } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { DraftBadge } from '../../parts/Badge';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs, useTab } from '../../parts/Tabs';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { NewDraft } from './NewDraft';
import { Versions } from './Versions';

const words = t.drafts;
const TABS = Object.entries(words.tabs) as [string, string][];

function Row({ draft }: { draft: Draft }) {
  const more = [
    words.by(draft.authors.join(', ')),
    draft.approvedBy ? words.approvedBy(draft.approvedBy) : null,
    draft.publishedAs ? words.publishedAs(draft.publishedAs) : words.basedOn(draft.basedOn),
  ];
  return (
    <Link className="bh-row" data-row to={`/drafts/${encodeURIComponent(draft.name)}`}>
      <span className="bh-line">
        <DraftBadge state={draft.state} />
        <strong className="bh-break">{draft.name}</strong>
        <span className="bh-muted bh-small">
          <When at={draft.updatedAt} />
        </span>
      </span>
      <span className="bh-muted">{more.filter(Boolean).join(', ')}</span>
    </Link>
  );
}

function DraftList({ create }: { create: () => void }) {
  const query = useQuery(draftsQuery);
  const rights = useRights();
  return (
    <Load query={query} skeleton={<Skeleton height="4rem" count={4} />}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            title={words.first.title}
            actions={
              rights.writesDrafts && (
                <Button variant="secondary" onClick={create}>
                  {words.create.button}
                </Button>
              )
            }
          >
            <p>{words.first.body}</p>
            {!rights.writesDrafts && <p>{words.first.reader}</p>}
          </Empty>
        ) : (
          <div className="bh-sheet">
            <ul className="bh-rows">
              {page.items.map((draft) => (
                <li key={draft.name}>
                  <Row draft={draft} />
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </Load>
  );
}

/** Drafts of the catalogue, and its versions. */
export function DraftsScreen() {
  const tab = useTab('tab', TABS);
  const rights = useRights();
  const drafts = useQuery(draftsQuery);
  const [creating, setCreating] = useState(false);
  return (
    <Screen
      title={words.title}
      lead={words.lead}
      actions={rights.writesDrafts && <Button onClick={() => setCreating(true)}>{words.create.button}</Button>}
    >
      <Tabs label={words.tabsLabel} param="tab" tabs={TABS} />
      {tab === 'drafts' ? <DraftList create={() => setCreating(true)} /> : <Versions />}
      {creating && <NewDraft taken={(drafts.data?.items ?? []).map((it) => it.name)} onClose={() => setCreating(false)} />}
    </Screen>
  );
}
