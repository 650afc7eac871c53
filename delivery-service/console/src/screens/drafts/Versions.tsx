import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rollBack, versionsQuery } from '../../api/queries';
import { useRights } from '../../api/roles';
import type { Version } from '../../api/types/catalogue';
import { Confirm } from '../../parts/Confirm';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Load } from '../../parts/Load';
import { Skeleton } from '../../parts/Skeleton';
import { When } from '../../parts/When';
import { t } from '../../texts';

const words = t.drafts.versions;

function Row({ version, act }: { version: Version; act: (() => void) | null }) {
  return (
    <li className="bh-row bh-line bh-version">
      <strong>{version.version}</strong>
      {version.live && <span className="bh-badge bh-good">{words.live}</span>}
      <span className="bh-muted">
        {words.by(version.by, version.because)}, <When at={version.publishedAt} />
      </span>
      {!version.live && act && (
        <Button variant="link" isInline onClick={act}>
          {words.rollback}
          <span className="bh-sr">: {version.version}</span>
        </Button>
      )}
    </li>
  );
}

/** All versions; approvers put an earlier one in force again. */
export function Versions() {
  const query = useQuery(versionsQuery);
  const rights = useRights();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const back = useMutation({
    mutationFn: rollBack,
    onSuccess: () => Promise.all([cache.invalidateQueries({ queryKey: ['catalogue'] }), cache.invalidateQueries({ queryKey: ['drafts'] })]),
  });
  return (
    <Load query={query} skeleton={<Skeleton height="3rem" count={4} />}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty title={words.none.title}>
            <p>{words.none.body}</p>
          </Empty>
        ) : (
          <div className="bh-sheet bh-stack-s">
            <div role="status">{back.isSuccess && <p className="bh-note">{words.done(back.data.version)}</p>}</div>
            {back.isError && <Failure error={back.error} />}
            {!rights.approves && <p className="bh-note">{words.notYours}</p>}
            <ul className="bh-rows">
              {page.items.map((version) => (
                <Row key={version.version} version={version} act={rights.approves ? () => setAsked(version.version) : null} />
              ))}
            </ul>
            {asked && (
              <Confirm
                title={words.sure(asked)}
                yes={words.rollback}
                onNo={() => setAsked(null)}
                onYes={() => {
                  back.mutate(asked);
                  setAsked(null);
                }}
              >
                {words.body(asked)}
              </Confirm>
            )}
          </div>
        )
      }
    </Load>
  );
}
