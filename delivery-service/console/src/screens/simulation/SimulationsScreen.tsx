import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useRights } from '../../api/roles';
import type { Page } from '../../api/types/common';
import type { Run } from '../../api/types/whatif';
import { type RunKind, runsQuery } from '../../api/whatif';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs, useTab } from '../../parts/Tabs';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { RunBadge } from './RunBadge';
import { StartForm } from './StartForm';
import './simulation.css';

const words = t.simulation;
const TABS = Object.entries(words.tabs) as [string, string][];

function Row({ run, kind }: { run: Run; kind: RunKind }) {
  return (
    <li>
      <Link className="bh-row" data-row to={`/${kind}/${run.id}`}>
        <span className="bh-line">
          <RunBadge state={run.state} />
          <strong className="bh-break">{words.subject(run.subject)}</strong>
          <span className="bh-muted bh-small">
            <When at={run.startedAt} />
          </span>
        </span>
      </Link>
    </li>
  );
}

function Listed({ page, kind }: { page: Page<Run>; kind: RunKind }) {
  const [params] = useSearchParams();
  const to = (after: string | null) => {
    const next = new URLSearchParams(params);
    if (after) {
      next.set('after', after);
    } else {
      next.delete('after');
    }
    return `?${next.toString()}`;
  };
  if (page.items.length === 0 && !params.has('after')) {
    return (
      <Empty title={words.recent.none.title} level={3}>
        <p>{words.recent.none.body}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className="bh-rows">
        {page.items.map((run) => (
          <Row key={run.id} run={run} kind={kind} />
        ))}
      </ul>
      <div className="bh-actions">
        {params.has('after') && <Link to={to(null)}>{words.recent.newest}</Link>}
        {page.next && <Link to={to(page.next)}>{words.recent.older}</Link>}
      </div>
    </>
  );
}

function Recent({ kind }: { kind: RunKind }) {
  const query = useQuery(runsQuery(kind, useSearchParams()[0].get('after')));
  return (
    <section className="bh-sheet">
      <h2>{words.recent.title}</h2>
      <Load query={query} level={3} skeleton={<Skeleton height="3rem" count={3} />}>
        {(page) => <Listed page={page} kind={kind} />}
      </Load>
    </section>
  );
}

/** Where something is tried on what was really decided, and what was tried lately. */
export function SimulationsScreen() {
  const rights = useRights();
  const kind: RunKind = useTab('tab', TABS) === 'evaluation' ? 'evaluations' : 'simulations';
  return (
    <Screen title={words.title} lead={words.lead}>
      <Tabs label={words.tabsLabel} param="tab" tabs={TABS} />
      <div className="bh-stack">
        {rights.simulates ? <StartForm key={kind} kind={kind} /> : <p className="bh-note">{words.readers}</p>}
        <Recent kind={kind} />
      </div>
    </Screen>
  );
}
