import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { catalogueQuery } from '../../api/queries';
import { type Turned, underservedQuery } from '../../api/reports';
import { useRights } from '../../api/roles';
import type { UnderservedPerson, UnderservedReport } from '../../api/types/report';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { Masked } from '../../parts/Masked';
import { needNames } from '../../parts/names';
import { PersonName } from '../person/PersonName';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts';
import { FigureCard, FigureGroup } from './FigureCard';
import { peopleWords } from './figures';

const words = t.reports.underserved;

/** The page the address leads to; null for the first. */
function useTurned(): Turned | null {
  const params = useSearchParams()[0];
  const [after, from, to] = [params.get('after'), params.get('from'), params.get('to')];
  return after && from && to ? { after, from, to } : null;
}

function Counted({ title, rows }: { title: string; rows: { key: string; text: string; n: number }[] }) {
  return rows.length === 0 ? null : (
    <section className="bh-sheet">
      <h2>{title}</h2>
      <ul className="bh-counted">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="bh-sentence">{row.text}</span>
            <span className="bh-muted bh-number bh-times">{peopleWords(row.n)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ one, need }: { one: UnderservedPerson; need: (id: string) => string }) {
  return (
    <li className="bh-row">
      <span className="bh-line">
        {one.person ? (
          <Link data-row to={`/persons/${encodeURIComponent(one.person)}`}>
            <PersonName id={one.person} />
          </Link>
        ) : (
          <strong>{words.somebody}</strong>
        )}
        <Link className="bh-small" to={`/decisions/${encodeURIComponent(one.decisionId)}`}>
          {words.decision}
        </Link>
      </span>
      {one.needs.length > 0 && <p>{words.needed(one.needs.map(need).join(', '))}</p>}
      {one.why.map((why) => (
        <p key={why.stage} className="bh-muted bh-small">
          {why.says} ({words.times(why.times)})
        </p>
      ))}
    </li>
  );
}

function Turning({ report, days, isFirst }: { report: UnderservedReport; days: number; isFirst: boolean }) {
  const next = report.people.next;
  const onward = new URLSearchParams({ tab: 'underserved', days: String(days), after: next ?? '', from: report.from, to: report.to });
  return (
    <div className="bh-actions">
      {!isFirst && <Link to={`?tab=underserved&days=${days}`}>{words.first}</Link>}
      {next && <Link to={`?${onward.toString()}`}>{words.next}</Link>}
    </div>
  );
}

function Shown({ report, days, isFirst }: { report: UnderservedReport; days: number; isFirst: boolean }) {
  const need = needNames(useQuery(catalogueQuery).data);
  const rights = useRights();
  const { items, next } = report.people;
  return (
    <>
      <FigureGroup name={words.group}>
        <FigureCard name={words.share} figure={report.share} unit="share" better="less" />
      </FigureGroup>
      <div className="bh-grid">
        <Counted title={words.needs} rows={report.needs.map((it) => ({ key: it.name, text: need(it.name), n: it.people }))} />
        <Counted title={words.why} rows={report.why.map((it) => ({ key: it.stage, text: it.says, n: it.times }))} />
      </div>
      {items.length === 0 && !next && isFirst ? (
        <Empty title={words.none.title}>
          <p>{words.none.body}</p>
        </Empty>
      ) : (
        <section className="bh-sheet bh-stack-s bh-tight">
          <h2>{words.people}</h2>
          {!rights.seesPeople && <Masked />}
          {items.length === 0 && <p className="bh-muted">{words.noneHere.body}</p>}
          <ul className="bh-rows">
            {items.map((one) => (
              <Row key={one.decisionId} one={one} need={need} />
            ))}
          </ul>
          <Turning report={report} days={days} isFirst={isFirst} />
        </section>
      )}
    </>
  );
}

/** For whom we had nothing, and why. */
export function UnderservedTab({ days }: { days: number }) {
  const turned = useTurned();
  const query = useQuery(underservedQuery(days, turned));
  return (
    <Load query={query} skeleton={<Skeleton height="9rem" count={2} />}>
      {(report) => <Shown report={report} days={days} isFirst={turned === null} />}
    </Load>
  );
}
