import { newIdempotencyKey } from '../idempotency-key.js';
import { deviceStore } from './device-store.js';

const leaseMs = 30_000;

/**
 * Does something that only one tab may do at a time.
 * @param wait true: waits for its turn; false: when another is at it already, does nothing
 * @returns null: another was at it
 */
export async function alone<T>(name: string, wait: boolean, work: () => Promise<T>): Promise<T | null> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return await underLease(name, work);
  const options: LockOptions = wait ? {} : { ifAvailable: true };
  return await locks.request(`bdhvs.${name}`, options, async (lock) => (lock === null ? null : await work()));
}

/** Plain http has no locks: a lease in the store, which ends by itself when its tab is killed. */
async function underLease<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const store = await deviceStore();
  const owner = newIdempotencyKey();
  const take = async (): Promise<boolean> => {
    const kept = await store.change('leases', name, (old) =>
      old !== undefined && old.owner !== owner && old.until > Date.now()
        ? old
        : { name, owner, until: Date.now() + leaseMs },
    );
    return kept?.owner === owner;
  };
  if (!(await take())) return null;
  const renewing = setInterval(() => void take(), leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await store.change('leases', name, (old) => (old?.owner === owner ? undefined : old));
  }
}
