import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session.js';
import { listen } from './announce.js';
import { VILLAGES_TOPIC, villageChangesOf, type VillageChange } from './village-changes.js';

/** Changes of the register that the person signed in made on this device and that are not on the server. */
export function useVillageChanges(): readonly VillageChange[] {
  const client = useQueryClient();
  const { username } = useSession();
  const { data } = useQuery({
    queryKey: ['village-changes', username],
    queryFn: () => villageChangesOf(username),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(
    () =>
      listen(VILLAGES_TOPIC, () => {
        void client.invalidateQueries({ queryKey: ['village-changes', username] });
        void client.invalidateQueries({ queryKey: ['villages'] });
      }),
    [client, username],
  );
  return data ?? [];
}
