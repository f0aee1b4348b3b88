/** Stops the cluster of the run and removes its folder. */
export default async function tearDown() {
  await globalThis.stopTestCluster?.();
}
