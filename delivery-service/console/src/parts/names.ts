import type { Catalogue } from '../api/types/catalogue';
import type { Text } from '../api/types/common';

/** The words of a text in English, or else in the first language there is. */
export function wordsOf(text: Text | null | undefined): string | null {
  if (text === null || text === undefined) {
    return null;
  }
  return typeof text === 'string' ? text : (text.en ?? text[''] ?? Object.values(text)[0] ?? null);
}

/** Each language with its words; language '' where there is but one. */
export function languagesOf(text: Text | null | undefined): [string, string][] {
  if (text === null || text === undefined) {
    return [];
  }
  return typeof text === 'string' ? [['', text]] : Object.entries(text);
}

/** Names of actions by id; the id where the catalogue does not know it. */
export function actionNames(catalogue: Catalogue | undefined): (id: string) => string {
  const names = new Map((catalogue?.actions ?? []).map((it) => [it.id, wordsOf(it.name)]));
  return (id) => names.get(id) ?? id;
}

/** Names of needs by id. */
export function needNames(catalogue: Catalogue | undefined): (id: string) => string {
  const names = new Map((catalogue?.needs ?? []).map((it) => [it.id, wordsOf(it.name)]));
  return (id) => names.get(id) ?? id;
}

/** Names of purposes by id. */
export function purposeNames(catalogue: Catalogue | undefined): (id: string) => string {
  const names = new Map((catalogue?.purposes ?? []).map((it) => [it.id, it.name]));
  return (id) => names.get(id) ?? id;
}
