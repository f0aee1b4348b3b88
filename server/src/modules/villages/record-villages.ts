import type { Tx } from '../../db/unit-of-work.js';
import { villageFullName, villageKey } from '../../domain/village/village-name.js';
import { ProblemError } from '../../http/problem.js';
import type { NewVillageVersion, VillagesStore } from './villages.store.js';

/** Records versions under their search keys; what the store refuses because a name is taken is said in words. */
export async function recordVillages(
  tx: Tx,
  store: VillagesStore,
  versions: readonly Omit<NewVillageVersion, 'searchKey'>[],
): Promise<void> {
  const [first] = versions;
  if (first === undefined) return;
  try {
    await store.addVersions(
      tx,
      versions.map((version) => ({ ...version, searchKey: villageKey(version) })),
    );
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23505') throw error;
    throw new ProblemError('village_name_taken', { params: { name: villageFullName(first) } });
  }
}
