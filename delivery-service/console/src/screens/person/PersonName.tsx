import { useQuery } from '@tanstack/react-query';
import { personQuery } from '../../api/queries';
import { t } from '../../texts';
import { hintOf } from './about';

/** What somebody is called, as far as this role may know; a name that cannot be had leaves the way to them open. */
export function PersonName({ id }: { id: string }) {
  const person = useQuery({ ...personQuery(id), staleTime: 60_000, retry: false }).data;
  return <strong>{(person && hintOf(person)) ?? t.person.unnamed}</strong>;
}
