import type { PeopleReport } from '../../api/types/report';
import { t } from '../../texts';
import { FigureCard } from './FigureCard';

const words = t.reports.clicks;

/** Interest, for whoever looks for the cause of something else. */
export function Clicks({ report }: { report: PeopleReport }) {
  return (
    <section className="bh-sheet">
      <h2 className="bh-figure-group">{words.title}</h2>
      <p className="bh-note">{words.lead}</p>
      <div className="bh-figure-cards">
        <FigureCard name={words.clicks} figure={report.drilldown.clicks} unit="share" />
        <FigureCard name={words.acceptance} figure={report.drilldown.acceptance} unit="share" />
      </div>
      <p className="bh-muted bh-small bh-after-cards">{words.aloneCannot}</p>
    </section>
  );
}
