import { useQuery } from '@tanstack/react-query';
import { silenceReportQuery, underservedQuery } from '../../api/reports';
import type { Figure, PeopleReport, UnderservedReport, Worth } from '../../api/types/report';
import { Load } from '../../parts/Load';
import { percent } from '../../parts/numbers';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts';
import { FigureCard, FigureGroup } from './FigureCard';
import type { Sides } from './figures';

const words = t.reports;
const names = words.figures;

function Worths({ worth, sides }: { worth: Worth; sides: Sides }) {
  return (
    <>
      <FigureCard name={names.silenceNeeds} figure={worth.needsMet} unit="share" sides={sides} />
      <FigureCard name={names.silenceSatisfaction} figure={worth.satisfaction} unit="rating" sides={sides} />
      <FigureCard name={names.activity} figure={worth.activity} unit="share" sides={sides} />
    </>
  );
}

/** What silence was worth: by experiment, and where chance decided. */
function Silence({ days }: { days: number }) {
  const query = useQuery(silenceReportQuery(days));
  return (
    <section className="bh-sheet">
      <h2 className="bh-figure-group">{names.silence.title}</h2>
      <p className="bh-muted bh-small">{names.silence.says}</p>
      <Load query={query} level={3} skeleton={<Skeleton height="9rem" />}>
        {(report) =>
          (['heldOut', 'drawn'] as const).map((which) => (
            <div key={which}>
              <h3 className="bh-h3">{names[which].title}</h3>
              <p className="bh-muted bh-small">{names[which].says}</p>
              <div className="bh-figure-cards">
                <Worths worth={report[which]} sides={which === 'heldOut' ? 'heldOut' : 'silence'} />
              </div>
            </div>
          ))
        }
      </Load>
    </section>
  );
}

/** Whether the difference is known not to be chance: of what may be none no size is told. */
const isCertain = ({ interval }: Figure) => interval !== null && (interval[0] > 0 || interval[1] < 0);

function Gap({ gap }: { gap: number | null }) {
  return gap === null ? null : (
    <p className="bh-small">
      {gap > 0 ? `${words.gap(percent(gap))} ${words.gapAimed}` : words.noGap}
    </p>
  );
}

function RarestFigures({ report }: { report: UnderservedReport }) {
  const { rarest } = report;
  return (
    <FigureGroup name={names.rarest}>
      <FigureCard name={names.rarestNeeds} figure={rarest.needsMet} unit="share" sides="rarest">
        {isCertain(rarest.needsMet) && <Gap gap={rarest.needsGap} />}
      </FigureCard>
      <FigureCard name={names.acts} figure={rarest.acts} unit="share" sides="rarest">
        {isCertain(rarest.acts) && <Gap gap={rarest.actsGap} />}
      </FigureCard>
    </FigureGroup>
  );
}

/** Whether those who are like nobody else are served as well as the rest. */
function Rarest({ days }: { days: number }) {
  const query = useQuery(underservedQuery(days, null));
  return (
    <Load query={query} skeleton={<Skeleton height="9rem" />}>
      {(report) => <RarestFigures report={report} />}
    </Load>
  );
}

/** Contacts that somebody had; the first in any case. */
const told = (fatigue: PeopleReport['fatigue']) => fatigue.filter(({ figure }, index) => index === 0 || figure.n + figure.controlN > 0);

/** All figures about people. */
export function Fares({ report, days }: { report: PeopleReport; days: number }) {
  const { satisfaction, effortSaved: saved } = report;
  return (
    <>
      <FigureGroup name={names.satisfaction}>
        <FigureCard name={names.mean} figure={satisfaction.mean} unit="rating" />
        <FigureCard name={names.goodLast} figure={satisfaction.goodLast} unit="share" />
      </FigureGroup>
      <div className="bh-grid">
        <FigureGroup name={names.needs}>
          <FigureCard name={names.needsMet} figure={report.needsMet} unit="share" />
        </FigureGroup>
        <FigureGroup name={names.lifetime}>
          <FigureCard name={names.stayed} figure={report.lifetime} unit="share" />
        </FigureGroup>
      </div>
      <FigureGroup name={names.effort}>
        <FigureCard name={names.total} figure={saved.total} unit="count" />
        <FigureCard name={names.questions} figure={saved.questions} unit="count" />
        <FigureCard name={names.fields} figure={saved.fields} unit="count" />
        <FigureCard name={names.steps} figure={saved.steps} unit="count" />
      </FigureGroup>
      <FigureGroup name={names.fatigue}>
        {told(report.fatigue).map(({ contact, figure }) => (
          <FigureCard key={contact} name={names.contact(contact)} figure={figure} unit="share" better="less" />
        ))}
      </FigureGroup>
      <Silence days={days} />
      <Rarest days={days} />
    </>
  );
}
