import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { catalogueQuery, decisionsQuery } from '../../api/queries';
import { channelWord, OutcomeBadge } from '../../parts/Badge';
import { Empty } from '../../parts/Empty';
import { Load } from '../../parts/Load';
import { actionNames } from '../../parts/names';
import { Screen } from '../../parts/Screen';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';
import './why.css';

const words = t.why.lookup;

/** Where to ask for the reasons of any decision. */
export function LookupScreen() {
  const [id, setId] = useState('');
  const navigate = useNavigate();
  const newest = useQuery(decisionsQuery({ limit: 20 }));
  const name = actionNames(useQuery(catalogueQuery).data);
  return (
    <Screen title={words.title} tab={t.why.title} lead={words.lead}>
      <div className="bh-stack">
        <form
          className="bh-filters"
          onSubmit={(event) => {
            event.preventDefault();
            if (id.trim()) {
              void navigate(`/decisions/${encodeURIComponent(id.trim())}`);
            }
          }}
        >
          <label className="bh-field bh-lookup">
            {words.label}
            <input value={id} onChange={(event) => setId(event.target.value)} spellCheck={false} autoComplete="off" />
          </label>
          <Button type="submit" variant="primary">
            {words.open}
          </Button>
        </form>
        <section className="bh-sheet">
          <h2>{words.newest}</h2>
          <Load query={newest} level={3} skeleton={<Skeleton height="3.5rem" count={5} />}>
            {(page) =>
              page.items.length === 0 ? (
                <Empty title={words.first} level={3}>
                  <p>{words.firstBody}</p>
                </Empty>
              ) : (
                <ul className="bh-rows">
                  {page.items.map((it) => (
                    <li key={it.decisionId}>
                      <Link className="bh-row" data-row to={`/decisions/${it.decisionId}`}>
                        <span className="bh-line">
                          {it.answers.map((answer) => (
                            <span key={answer.placement} className="bh-line">
                              <OutcomeBadge outcome={answer.outcome} />
                              {answer.action && <strong>{name(answer.action)}</strong>}
                            </span>
                          ))}
                          <span className="bh-muted bh-small">
                            {channelWord(it.channel)}, <When at={it.at} />
                          </span>
                        </span>
                        <span className="bh-muted">{it.answers[0]?.reason}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )
            }
          </Load>
        </section>
      </div>
    </Screen>
  );
}
