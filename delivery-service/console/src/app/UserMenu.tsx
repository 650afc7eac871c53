import { Divider } from '@patternfly/react-core/dist/esm/components/Divider';
import { Dropdown, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core/dist/esm/components/Dropdown';
import { MenuToggle, type MenuToggleElement } from '@patternfly/react-core/dist/esm/components/MenuToggle';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { type Ref, useState } from 'react';
import { leave } from '../api/client';
import type { Rights } from '../api/roles';
import { t } from '../texts';
import { type Theme, useTheme } from './theme';

const THEMES: Theme[] = ['system', 'light', 'dark'];

/** Who is logged in and as what, the theme, help, and the way out. */
export function UserMenu({ rights, onHelp }: { rights: Rights; onHelp: () => void }) {
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useTheme();
  const words = t.shell.user;
  const roles = rights.roles.map((role) => t.words.roles[role] ?? role).join(', ') || words.noRole;
  return (
    <>
      <span className="bh-role">{roles}</span>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        popperProps={{ position: 'right', appendTo: 'inline' }}
        toggle={(ref: Ref<MenuToggleElement>) => (
          <MenuToggle
            ref={ref}
            variant="plainText"
            icon={<UserIcon />}
            isExpanded={open}
            onClick={() => setOpen(!open)}
            aria-label={words.menu(rights.name)}
          >
            {rights.name}
          </MenuToggle>
        )}
      >
        <DropdownGroup label={words.roles(roles)}>
          <DropdownList>
            <DropdownItem key="help" onClick={onHelp}>
              {words.help}
            </DropdownItem>
          </DropdownList>
        </DropdownGroup>
        <Divider />
        <DropdownGroup label={words.theme}>
          <DropdownList>
            {THEMES.map((it) => (
              <DropdownItem key={it} isSelected={theme === it} onClick={() => setTheme(it)}>
                {words.themes[it]}
              </DropdownItem>
            ))}
          </DropdownList>
        </DropdownGroup>
        <Divider />
        <DropdownList>
          <DropdownItem key="logout" onClick={() => leave.to('/console/logout')}>
            {words.logout}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
    </>
  );
}
