import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Problem } from '../../api/problem';
import { draftQuery } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { DraftBadge } from '../../parts/Badge';
import { Load } from '../../parts/Load';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { draftWord } from '../simulation/start';
import { Workbench } from './Workbench';

const words = t.drafts;

function Lead({ draft }: { draft: Draft | null }) {
  if (!draft) {
    return words.draft.fresh;
  }
  const more = [
    words.by(draft.authors.join(', ')),
    words.basedOn(draft.basedOn),
    words.revision(draft.revision),
    draft.approvedBy ? words.approvedBy(draft.approvedBy) : null,
    draft.publishedAs ? words.publishedAs(draft.publishedAs) : null,
  ];
  return (
    <span className="bh-line">
      <DraftBadge state={draft.state} />
      <span>
        {more.filter(Boolean).join(', ')}, <When at={draft.updatedAt} />
      </span>
    </span>
  );
}

/** The way to what the saved draft would have made of recorded decisions. */
function Try({ draft }: { draft: Draft }) {
  return <Link to={`/simulations?by=${encodeURIComponent(draftWord(draft.name))}`}>{t.simulation.try}</Link>;
}

/** One draft: its text, what is wrong with it, what it would change, and the way to publishing it. */
export function DraftScreen() {
  const name = useParams().name ?? '';
  const rights = useRights();
  const query = useQuery({ ...draftQuery(name), refetchOnWindowFocus: false });
  const isNew = query.error instanceof Problem && query.error.status === 404 && rights.writesDrafts;
  if (query.data || isNew) {
    return (
      <Screen title={name} kicker={words.draft.kicker} lead={<Lead draft={query.data ?? null} />} actions={query.data && <Try draft={query.data} />}>
        <Workbench key={name} name={name} draft={query.data ?? null} />
      </Screen>
    );
  }
  return (
    <Screen title={name} kicker={words.draft.kicker}>
      <Load query={query} skeleton={<Skeleton height="30rem" />}>
        {() => null}
      </Load>
    </Screen>
  );
}
