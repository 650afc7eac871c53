import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { peopleReportQuery } from '../../api/reports';
import type { PeopleReport } from '../../api/types/report';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs, useTab } from '../../parts/Tabs';
import { t } from '../../texts';
import { Clicks } from './Clicks';
import { Fares } from './Fares';
import { hasNoControl, isAboutNobody } from './figures';
import { UnderservedTab } from './UnderservedTab';
import './people.css';

const words = t.reports;
const TABS = Object.entries(words.tabs) as [string, string][];
const SPANS = [7, 30, 90];
const USUAL = 30;

function useDays(): number {
  const asked = Number(useSearchParams()[0].get('days'));
  return SPANS.includes(asked) ? asked : USUAL;
}

/** The time looked at; another one begins at the first page. */
function Spans({ days }: { days: number }) {
  const tab = useTab('tab', TABS);
  return (
    <nav className="bh-spans" aria-label={words.span.label}>
      {SPANS.map((it) => (
        <Link key={it} to={`?tab=${tab}&days=${it}`} preventScrollReset aria-current={it === days ? 'true' : undefined}>
          {words.span.days(it)}
        </Link>
      ))}
    </nav>
  );
}

/** What has to happen before there are figures. */
function FirstUse({ days }: { days: number }) {
  const longest = SPANS.at(-1) ?? USUAL;
  return (
    <Empty title={words.first.title} actions={days < longest && <Link to={`?days=${longest}`}>{words.first.longer(longest)}</Link>}>
      <p>{words.first.body(days)}</p>
      <ul className="bh-list">
        {words.first.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>
        {words.first.demo} <code>{words.first.command}</code>
      </p>
    </Empty>
  );
}

function Shown({ report, days }: { report: PeopleReport; days: number }) {
  const tab = useTab('tab', TABS);
  if (isAboutNobody(report)) {
    return <FirstUse days={days} />;
  }
  return (
    <>
      <Tabs label={words.tabsLabel} param="tab" tabs={TABS} />
      <div className="bh-stack">
        {hasNoControl(report) && <p className="bh-note">{words.noControl}</p>}
        {report.words && <p className="bh-note">{report.words}</p>}
        {tab !== 'clicks' && !hasNoControl(report) && <p className="bh-muted bh-small">{words.legend}</p>}
        {tab === 'people' && <Fares report={report} days={days} />}
        {tab === 'underserved' && <UnderservedTab days={days} />}
        {tab === 'clicks' && <Clicks report={report} />}
      </div>
    </>
  );
}

/** How people fare, beside those who are left alone: the first page of every report. */
export function PeopleScreen() {
  const days = useDays();
  const query = useQuery(peopleReportQuery(days));
  return (
    <Screen title={words.title} lead={words.lead} actions={<Spans days={days} />}>
      <Load query={query} skeleton={<Skeleton height="12rem" count={3} />}>
        {(report) => <Shown report={report} days={days} />}
      </Load>
    </Screen>
  );
}
