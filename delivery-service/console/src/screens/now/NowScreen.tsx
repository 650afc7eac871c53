import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { activityQuery, draftsQuery } from '../../api/queries';
import { Empty } from '../../parts/Empty';
import { Screen } from '../../parts/Screen';
import { t } from '../../texts';
import { totalOf } from '../../parts/chart';
import { Approvals } from './Approvals';
import { Attention } from './Attention';
import { Breakdowns } from './Breakdowns';
import { DecisionFigure, DeliveryFigure, EventFigure } from './Figures';
import './now.css';

function FirstUse() {
  const words = t.now.first;
  return (
    <Empty title={words.title}>
      <p>{words.body}</p>
      <p>
        <code>{words.command}</code>
      </p>
    </Empty>
  );
}

/** What is going on in the suite, and what needs somebody. */
export function NowScreen() {
  const contexts = useQuery(activityQuery('contexts'));
  const reports = useQuery(activityQuery('reports'));
  const deliveries = useQuery(activityQuery('deliveries'));
  const drafts = useQuery(draftsQuery);
  const all = [contexts, reports, deliveries];
  const untouched = all.every((it) => it.data && totalOf(it.data.series) === 0);
  return (
    <Screen title={t.now.title} lead={t.now.lead} actions={<Link to="/live">{t.now.toLive}</Link>}>
      <div className="bh-stack">
        <Attention deliveries={deliveries.data} />
        <Approvals drafts={drafts} />
        {untouched && <FirstUse />}
        <div className="bh-figures">
          <EventFigure query={contexts} />
          <DecisionFigure query={reports} />
          <DeliveryFigure query={deliveries} />
        </div>
        <Breakdowns reports={reports} deliveries={deliveries} />
      </div>
    </Screen>
  );
}
