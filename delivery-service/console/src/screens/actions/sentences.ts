import type { Cap, MomentDefinition, Said } from '../../api/types/catalogue';
import { channelWord } from '../../parts/Badge';
import { durationWords } from '../../parts/duration';
import { t } from '../../texts';

/** A cap as a sentence. */
export function capWords(cap: Cap, purpose: (id: string) => string): string {
  const words = t.actions.limits;
  const what = [
    cap.class ? (t.words.classes[cap.class] ?? cap.class) : null,
    words.contact(cap.max),
    cap.channel ? words.byChannel(channelWord(cap.channel)) : null,
    cap.purpose ? words.forPurpose(purpose(cap.purpose)) : null,
  ];
  return words.cap(cap.max, what.filter(Boolean).join(' '), durationWords(cap.per));
}

interface Step {
  event?: string;
  times?: number;
  absence?: string;
  for?: string;
}

/** A moment's pattern as words; null where only its source says it all. */
export function momentWords(moment: MomentDefinition): string | null {
  const words = t.actions.moments;
  const when = moment.when as Record<string, unknown> & { sequence?: Step[] };
  if (Array.isArray(when.sequence) && when.sequence.length > 0) {
    const steps = when.sequence.map((step) =>
      step.absence ? words.absence(step.absence, durationWords(step.for ?? '')) : words.step(step.event ?? '', step.times ?? 1),
    );
    const within = typeof when.within === 'string' ? `, ${words.within(durationWords(when.within))}` : '';
    return steps.join(`, ${words.then} `) + within;
  }
  if (typeof when.every === 'string') {
    return words.every(durationWords(when.every));
  }
  if (typeof when.occasion === 'string' && typeof when.before === 'string') {
    return words.occasion(when.occasion, durationWords(when.before));
  }
  if (typeof when.trait === 'string' && typeof when.before === 'string') {
    return words.trait(when.trait, durationWords(when.before));
  }
  return null;
}

/** The sentences of one definition. */
export function saidOf(all: Said[] | undefined, id: string): Said | null {
  return all?.find((it) => it.id === id) ?? null;
}
