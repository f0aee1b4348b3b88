/*
 * Whether the form of a draft is open, in this tab or in another: it saves by itself, and what would save it from outside
 * stays away.
 */
const here = new Map<string, number>();

const lockName = (name: string): string => `bdhvs.open.${name}`;
const locksOf = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

/** The form of this draft is open. @returns it closes */
export function holdForm(name: string): () => void {
  here.set(name, (here.get(name) ?? 0) + 1);
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  locksOf()
    ?.request(lockName(name), { mode: 'shared' }, () => closed)
    .catch(() => undefined);
  return () => {
    here.set(name, (here.get(name) ?? 1) - 1);
    close();
  };
}

/** Does something with a draft while its form is open nowhere; a form that opens meanwhile takes part as another tab would. */
export async function whileClosed(name: string, work: () => Promise<void>): Promise<void> {
  if ((here.get(name) ?? 0) > 0) return;
  const locks = locksOf();
  if (locks === undefined) await work();
  else
    await locks.request(lockName(name), { ifAvailable: true }, async (lock) =>
      lock === null ? undefined : work(),
    );
}
