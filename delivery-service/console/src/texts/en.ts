import { actions } from './en/actions';
import { common } from './en/common';
import { delivery } from './en/delivery';
import { drafts } from './en/drafts';
import { live } from './en/live';
import { now } from './en/now';
import { person } from './en/person';
import { reports } from './en/reports';
import { search } from './en/search';
import { shell } from './en/shell';
import { simulation } from './en/simulation';
import { why } from './en/why';
import { words } from './en/words';

/** Every text of the console, in English. Another language is another object of this type. */
export const en = { actions, common, delivery, drafts, live, now, person, reports, search, shell, simulation, why, words };

export type Texts = typeof en;
