import { en, type Texts } from './en';

/** The texts in use. */
export const t: Texts = en;
