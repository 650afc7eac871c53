import BoltIcon from '@patternfly/react-icons/dist/esm/icons/bolt-icon';
import CatalogIcon from '@patternfly/react-icons/dist/esm/icons/catalog-icon';
import EditIcon from '@patternfly/react-icons/dist/esm/icons/edit-icon';
import FlaskIcon from '@patternfly/react-icons/dist/esm/icons/flask-icon';
import HomeIcon from '@patternfly/react-icons/dist/esm/icons/home-icon';
import LightbulbIcon from '@patternfly/react-icons/dist/esm/icons/lightbulb-icon';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import UsersIcon from '@patternfly/react-icons/dist/esm/icons/users-icon';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'react-router';
import { t } from '../texts';

interface Entry {
  to: string;
  text: string;
  Icon: ComponentType;
  under: RegExp;
}

const ENTRIES: Entry[] = [
  { to: '/', text: t.shell.nav.now, Icon: HomeIcon, under: /^\/$/ },
  { to: '/people', text: t.shell.nav.people, Icon: UsersIcon, under: /^\/people/ },
  { to: '/live', text: t.shell.nav.live, Icon: BoltIcon, under: /^\/(live|deliveries)/ },
  { to: '/search', text: t.shell.nav.search, Icon: UserIcon, under: /^\/(search|persons)/ },
  { to: '/decisions', text: t.shell.nav.decisions, Icon: LightbulbIcon, under: /^\/decisions/ },
  { to: '/actions', text: t.shell.nav.actions, Icon: CatalogIcon, under: /^\/actions/ },
  { to: '/drafts', text: t.shell.nav.drafts, Icon: EditIcon, under: /^\/drafts/ },
  { to: '/simulations', text: t.shell.nav.simulation, Icon: FlaskIcon, under: /^\/(simulations|evaluations)/ },
];

/** The screens. */
export function SideNav({ open }: { open: boolean }) {
  const { pathname } = useLocation();
  return (
    <nav id="screens" className="bh-side" data-open={open} aria-label={t.shell.navigation}>
      <ul>
        {ENTRIES.map(({ to, text, Icon, under }) => (
          <li key={to}>
            <Link to={to} aria-current={under.test(pathname) ? 'page' : undefined}>
              <Icon />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
