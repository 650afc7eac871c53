import { durationWords } from './duration';
import { When } from './When';

const DURATION = /\bP(?=[\dT])(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?(?![\w-])/g;
const INSTANT = /(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)/;

/** A sentence of the services, with durations as people say them. */
export function plain(text: string): string {
  return text.replace(DURATION, (iso) => durationWords(iso));
}

/** The same, with times as people say them too. */
export function Said({ text }: { text: string }) {
  return (
    <>
      {plain(text)
        .split(INSTANT)
        .map((part, index) => (index % 2 === 1 ? <When key={index} at={part} as="moment" /> : part))}
    </>
  );
}
