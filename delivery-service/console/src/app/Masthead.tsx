import type { ReactNode, RefObject } from 'react';
import { Link } from 'react-router';
import type { Rights } from '../api/roles';
import { t } from '../texts';
import { SearchBox } from './SearchBox';
import { UserMenu } from './UserMenu';

interface Props {
  children: ReactNode;
  searchRef: RefObject<HTMLInputElement | null>;
  rights: Rights | null;
  onHelp: () => void;
}

/** Brand, the one search box, and who is logged in. */
export function Masthead({ children, searchRef, rights, onHelp }: Props) {
  return (
    <header className="bh-top">
      {children}
      <Link className="bh-brand" to="/" aria-label={t.shell.home}>
        <img src="/console/bear.svg" alt="" width="28" height="28" />
        {t.shell.brand}
      </Link>
      <SearchBox inputRef={searchRef} />
      <div className="bh-top-end">{rights && <UserMenu rights={rights} onHelp={onHelp} />}</div>
    </header>
  );
}
