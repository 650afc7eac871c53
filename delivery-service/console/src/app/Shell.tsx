import { Button } from '@patternfly/react-core/dist/esm/components/Button';
import BarsIcon from '@patternfly/react-icons/dist/esm/icons/bars-icon';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { sessionQuery } from '../api/queries';
import { rightsOf } from '../api/roles';
import { SignedOut } from '../api/problem';
import { Failure } from '../parts/Failure';
import { t } from '../texts';
import { HelpDialog } from './HelpDialog';
import { useKeys } from './keys';
import { Masthead } from './Masthead';
import { SideNav } from './SideNav';

/** A new screen begins at its top, and its heading is read out. */
function useFreshScreen(): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }, [pathname]);
}

function NoRole() {
  return (
    <div className="bh-state">
      <h1 className="bh-h2">{t.shell.noRole.title}</h1>
      <p>{t.shell.noRole.body}</p>
    </div>
  );
}

/** Masthead, navigation and the screen in between. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  useFreshScreen();
  useEffect(() => setMenu(false), [pathname]);
  useKeys({
    search: useCallback(() => search.current?.select(), []),
    help: useCallback(() => setHelp(true), []),
  });

  const rights = session.data ? rightsOf(session.data) : null;
  return (
    <div className="bh-shell">
      <a className="bh-skip" href="#main">
        {t.shell.skip}
      </a>
      <Masthead searchRef={search} rights={rights} onHelp={() => setHelp(true)}>
        <Button
          className="bh-menu-button"
          variant="plain"
          aria-label={t.shell.menu}
          aria-expanded={menu}
          aria-controls="screens"
          onClick={() => setMenu(!menu)}
          icon={<BarsIcon />}
        />
      </Masthead>
      <SideNav open={menu} />
      <main id="main" className="bh-main" tabIndex={-1} aria-busy={busy || session.isPending}>
        {session.isError && !(session.error instanceof SignedOut) && (
          <div className="bh-screen">
            <Failure error={session.error} retry={() => void session.refetch()} level={1} />
          </div>
        )}
        {session.error instanceof SignedOut && <p className="bh-state">{t.shell.signingIn}</p>}
        {rights && rights.roles.length === 0 && <NoRole />}
        {rights && rights.roles.length > 0 && (
          <Suspense>
            <Outlet />
          </Suspense>
        )}
      </main>
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
