import type { Draft, Version } from '../../api/types/catalogue';
import type { Tried } from '../../api/types/whatif';

export const DAYS = [0, 7, 30, 90];
export const MOST = [100, 1_000, 5_000, 10_000];
const USUAL_MOST = 1_000;
const DAY = 86_400_000;

/** What the address says is to be tried. */
export interface Chosen {
  by: string;
  days: number;
  most: number;
  placement: string;
  groups: string[];
}

export function readChosen(params: URLSearchParams): Chosen {
  const days = Number(params.get('days'));
  const most = Number(params.get('most'));
  return {
    by: params.get('by') ?? '',
    days: DAYS.includes(days) ? days : 0,
    most: MOST.includes(most) ? most : USUAL_MOST,
    placement: params.get('placement') ?? '',
    groups: (params.get('groups') ?? '').split(',').filter(Boolean),
  };
}

/** The word in the address for a draft or a version. */
export const draftWord = (name: string) => `draft/${name}`;
export const versionWord = (version: string) => `version/${version}`;

/** The word for what a run was about, such as `draft spring` or `v12`. */
export const wordOf = (subject: string) => (subject.startsWith('draft ') ? draftWord(subject.slice('draft '.length)) : versionWord(subject));

/** Drafts with which nothing new would be tried are left out, unless the address names one. */
export const triable = (drafts: Draft[], by: string) => drafts.filter((it) => it.state !== 'published' || by === draftWord(it.name));

export const newestFirst = (versions: Version[]) => [...versions].sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt));

/** What the services are asked to try; null where nothing is chosen. */
export function tried(chosen: Chosen, now: number): Tried | null {
  const [kind, ...rest] = chosen.by.split('/');
  const name = rest.join('/');
  if (!name || (kind !== 'draft' && kind !== 'version')) {
    return null;
  }
  return {
    ...(kind === 'draft' ? { draft: name } : { version: name }),
    ...(chosen.days > 0 ? { from: new Date(now - chosen.days * DAY).toISOString() } : {}),
  };
}
