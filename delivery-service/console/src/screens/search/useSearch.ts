import { useQueries } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import { decisionQuery, deliveryQuery, findPerson, personQuery } from '../../api/queries';
import { type Guess, guesses } from './parse';

/** What came of one guess. */
export interface Try {
  guess: Guess;
  state: 'looking' | 'hit' | 'miss' | 'failed';
  /** Where it leads; null unless it is a hit. */
  to: string | null;
  id: string | null;
  error: unknown;
  again: () => void;
}

/** Where the answer to a guess is shown, or null if nobody is like that. */
async function look(guess: Guess, signal: AbortSignal): Promise<{ to: string; id: string } | null> {
  try {
    if (guess.kind === 'identifier') {
      const { id } = await findPerson(guess.identifier, signal);
      return { to: `/persons/${id}`, id };
    }
    const options = { person: personQuery, decision: decisionQuery, delivery: deliveryQuery }[guess.kind](guess.id);
    await (options.queryFn as (context: { signal: AbortSignal }) => Promise<unknown>)({ signal });
    const folder = { person: 'persons', decision: 'decisions', delivery: 'deliveries' }[guess.kind];
    return { to: `/${folder}/${guess.id}`, id: guess.id };
  } catch (error) {
    if (error instanceof Problem && (error.status === 404 || error.status === 400)) {
      return null;
    }
    throw error;
  }
}

/** Tries every way to understand what was typed. */
export function useSearch(typed: string): Try[] {
  const all = guesses(typed);
  const answers = useQueries({
    queries: all.map((guess) => ({
      queryKey: ['search', guess],
      queryFn: ({ signal }: { signal: AbortSignal }) => look(guess, signal),
      staleTime: 0,
    })),
  });
  return all.map((guess, index) => {
    const answer = answers[index];
    const hit = answer?.data ?? null;
    return {
      guess,
      state: !answer || answer.isPending ? 'looking' : answer.isError ? 'failed' : hit ? 'hit' : 'miss',
      to: hit?.to ?? null,
      id: hit?.id ?? null,
      error: answer?.error ?? null,
      again: () => void answer?.refetch(),
    };
  });
}
