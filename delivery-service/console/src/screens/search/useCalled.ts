import { useQuery } from '@tanstack/react-query';
import { findCalled } from '../../api/queries';
import { nameIn } from './parse';

/** So many are shown; who is not among them is found by more of the name. */
export const SHOWN = 20;

/** People called what was typed; not asked unless it is wanted and could be a name. */
export function useCalled(typed: string, wanted: boolean) {
  const name = nameIn(typed);
  const asked = wanted && name !== null;
  const query = useQuery({
    queryKey: ['called', name],
    queryFn: ({ signal }) => findCalled(name ?? '', SHOWN, signal),
    enabled: asked,
    staleTime: 0,
  });
  return { asked, query, people: (asked && query.data?.items) || [] };
}
