import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Confirm } from '../../parts/Confirm';
import { t } from '../../texts';

const words = t.drafts.draft.leave;

/** Asks before what was written is lost, whether by a link or by closing the page. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!unsaved) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return blocker.state === 'blocked' ? (
    <Confirm title={words.title} yes={words.yes} danger onNo={() => blocker.reset()} onYes={() => blocker.proceed()}>
      {words.body}
    </Confirm>
  ) : null;
}
