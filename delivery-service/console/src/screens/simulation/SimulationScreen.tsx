import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Figures, Simulation } from '../../api/types/whatif';
import { simulationQuery } from '../../api/whatif';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { count } from '../../parts/numbers';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { Caveats } from './Caveats';
import { Examples } from './Examples';
import { GroupsCompared } from './GroupsCompared';
import { Nobody } from './Nobody';
import { Places } from './Places';
import { Progress } from './Progress';
import { RunBadge } from './RunBadge';
import './simulation.css';

const words = t.simulation;

function Summary({ figures }: { figures: Figures }) {
  const decisions = count(figures.decisions);
  return (
    <section className="bh-sheet">
      <p className="bh-verdict">{figures.changed === 0 ? words.result.unchanged(decisions) : words.result.changed(count(figures.changed), decisions)}</p>
      <p className="bh-muted">{words.result.people(count(figures.people.people))}</p>
    </section>
  );
}

function Result({ simulation, figures }: { simulation: Simulation; figures: Figures }) {
  if (figures.decisions === 0) {
    const why = figures.skipped.length > 0 ? words.noneTaken : words.nobody;
    return (
      <>
        <Empty title={why.title}>
          <p>{why.body}</p>
        </Empty>
        {figures.skipped.length > 0 && <Caveats caveats={figures.caveats} skipped={figures.skipped} />}
      </>
    );
  }
  return (
    <>
      <Summary figures={figures} />
      <Places places={figures.places} />
      <Nobody id={simulation.id} people={figures.people} />
      <Examples examples={simulation.examples ?? []} />
      <GroupsCompared groups={figures.groups} />
      <Caveats caveats={figures.caveats} skipped={figures.skipped} />
    </>
  );
}

function Lead({ simulation }: { simulation: Simulation }) {
  return (
    <span className="bh-line">
      <RunBadge state={simulation.state} />
      <When at={simulation.startedAt} />
    </span>
  );
}

/** One simulation: how far it is, and what came of it. */
export function SimulationScreen() {
  const id = useParams().id ?? '';
  const query = useQuery(simulationQuery(id));
  const simulation = query.data;
  return (
    <Screen
      title={simulation ? words.subject(simulation.subject) : words.title}
      tab={words.title}
      kicker={words.kicker.simulation}
      lead={simulation && <Lead simulation={simulation} />}
    >
      <div className="bh-stack">
        <Load query={query} skeleton={<Skeleton height="12rem" count={2} />}>
          {(it) => (it.figures ? <Result simulation={it} figures={it.figures} /> : <Progress run={it} kind="simulations" />)}
        </Load>
      </div>
    </Screen>
  );
}
