import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './queries';
import type { Role, Session } from './types/common';

/** What somebody may do; the services check it again. */
export interface Rights {
  name: string;
  roles: Role[];
  writesDrafts: boolean;
  approves: boolean;
  simulates: boolean;
  replays: boolean;
  resends: boolean;
  seesPeople: boolean;
}

export function rightsOf(session: Session): Rights {
  const has = (...roles: Role[]) => roles.some((role) => session.roles.includes(role));
  return {
    name: session.name,
    roles: session.roles,
    writesDrafts: has('marketer', 'approver', 'admin'),
    approves: has('approver'),
    simulates: has('marketer', 'approver', 'admin'),
    replays: has('marketer', 'approver', 'agent', 'admin'),
    resends: has('agent', 'admin'),
    seesPeople: has('agent', 'admin'),
  };
}

/** The rights of who is logged in. */
export function useRights(): Rights {
  return rightsOf(useSuspenseQuery(sessionQuery).data);
}
