import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { contextQuery, personQuery } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Person } from '../../api/types/person';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Masked } from '../../parts/Masked';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs, useTab } from '../../parts/Tabs';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { lastSeen, nameOf } from './about';
import { ContactTab } from './ContactTab';
import { NowTab } from './NowTab';
import { TimelineTab } from './TimelineTab';
import { WhoTab } from './WhoTab';
import './person.css';

const TABS = Object.entries(t.person.tabs) as [string, string][];

function Body({ person }: { person: Person }) {
  const rights = useRights();
  const tab = useTab('tab', TABS);
  const context = useQuery(contextQuery(person.id));
  return (
    <>
      {!rights.seesPeople && <Masked />}
      <Tabs label={t.person.tabsLabel} param="tab" tabs={TABS} />
      {tab === 'timeline' && <TimelineTab person={person.id} />}
      {tab === 'now' && <NowTab context={context} />}
      {tab === 'who' && <WhoTab person={person} />}
      {tab === 'contact' && <ContactTab person={person} />}
    </>
  );
}

function Shown({ person }: { person: Person }) {
  const since = person.identifiers.map((it) => it.firstSeen).sort()[0];
  const last = lastSeen(person);
  const name = nameOf(person) ?? t.person.unnamed;
  return (
    <Screen
      title={name}
      tab={name}
      kicker={t.person.title}
      lead={
        <>
          <code className="bh-break">{person.id}</code>
          {since && last && (
            <>
              <br />
              {t.person.known} <When at={since} />, {t.person.lastSeen} <When at={last} />
            </>
          )}
        </>
      }
    >
      {person.redirectedFrom && <p className="bh-note">{t.person.redirected}</p>}
      {person.mergedFrom.length > 0 && <p className="bh-note">{t.person.merged(person.mergedFrom.length)}</p>}
      {person.erased ? (
        <Empty title={t.person.erased.title}>
          <p>{t.person.erased.body}</p>
        </Empty>
      ) : (
        <Body person={person} />
      )}
    </Screen>
  );
}

/** One person: who, what they want, what happened, what they may still hear. */
export function PersonScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(personQuery(id));
  if (query.data) {
    return <Shown person={query.data} />;
  }
  return (
    <Screen title={t.person.title}>
      <Load query={query} skeleton={<Skeleton height="10rem" count={3} />}>
        {() => null}
      </Load>
    </Screen>
  );
}
