import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { catalogueQuery, sentencesQuery } from '../../api/queries';
import type { Catalogue } from '../../api/types/catalogue';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs, useTab } from '../../parts/Tabs';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { ActionList } from './ActionList';
import { MomentsTab, NeedsTab, PurposesTab, VoiceTab } from './Definitions';
import { PolicyTab } from './PolicyTab';
import './actions.css';

const TABS = Object.entries(t.actions.tabs) as [string, string][];

function FirstUse() {
  const words = t.actions.first;
  return (
    <Empty title={words.title} actions={<Link to="/drafts">{words.toDrafts}</Link>}>
      <p>{words.body}</p>
    </Empty>
  );
}

function Parts({ catalogue }: { catalogue: Catalogue }) {
  const tab = useTab('tab', TABS);
  const sentences = useQuery(sentencesQuery).data;
  if ((catalogue.actions ?? []).length === 0 && (catalogue.needs ?? []).length === 0) {
    return <FirstUse />;
  }
  return (
    <>
      <Tabs label={t.actions.tabsLabel} param="tab" tabs={TABS} />
      {tab === 'actions' && <ActionList catalogue={catalogue} />}
      {tab === 'needs' && <NeedsTab catalogue={catalogue} sentences={sentences} />}
      {tab === 'moments' && <MomentsTab catalogue={catalogue} />}
      {tab === 'purposes' && <PurposesTab catalogue={catalogue} />}
      {tab === 'contact' && <PolicyTab catalogue={catalogue} />}
      {tab === 'voice' && <VoiceTab catalogue={catalogue} />}
    </>
  );
}

/** The published catalogue, to read. */
export function ActionsScreen() {
  const query = useQuery(catalogueQuery);
  const lead = query.data && query.data.version !== 'v0' && (
    <>
      {t.actions.lead(query.data.version)} {t.actions.published} <When at={query.data.publishedAt} />.
    </>
  );
  return (
    <Screen title={t.actions.title} lead={lead ?? null}>
      <Load query={query} skeleton={<Skeleton height="5rem" count={5} />}>
        {(catalogue) => <Parts catalogue={catalogue} />}
      </Load>
    </Screen>
  );
}
