import type { DraftStep } from '../../api/queries';
import type { Rights } from '../../api/roles';
import type { Draft } from '../../api/types/catalogue';
import { t } from '../../texts';

/** A button, and why it cannot be pressed if so. */
export interface Offered {
  step: DraftStep;
  blocked: string | null;
}

/** What somebody may do next with a draft; the services check it again. Steps that make no sense now are left out. */
export function offered(draft: Draft, rights: Rights, unsaved: boolean): Offered[] {
  const words = t.drafts.draft;
  const own = draft.authors.includes(rights.name);
  const wait = unsaved ? words.saveFirst : null;
  const approver = (step: DraftStep): Offered[] => (rights.approves ? [{ step, blocked: own ? words.own : wait }] : []);
  switch (draft.state) {
    case 'draft':
      return rights.writesDrafts ? [{ step: 'submit', blocked: wait }] : [];
    case 'submitted':
      return [...approver('approve'), ...(rights.approves ? [{ step: 'reject' as const, blocked: wait }] : [])];
    case 'approved':
      return [...approver('publish'), ...(rights.approves ? [{ step: 'reject' as const, blocked: wait }] : [])];
    case 'published':
      return [];
  }
}

/** Why the next step is not theirs, where it is not. */
export function hintFor(draft: Draft, rights: Rights): string | null {
  const words = t.drafts.draft;
  if (draft.state !== 'submitted' && draft.state !== 'approved') {
    return null;
  }
  if (draft.authors.includes(rights.name)) {
    return words.own;
  }
  return rights.approves ? null : words.approvers;
}
