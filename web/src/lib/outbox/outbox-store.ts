import { tellAll } from './announce.js';
import { deviceStore } from './device-store.js';
import { isOpen, itemOf, type OutboxItem, type ReportAddress } from './outbox-item.js';

export const OUTBOX_TOPIC = 'outbox';

/** How long a receipt stays on the device, milliseconds. */
const keepArrivedMs = 60 * 86_400_000;

/** Something on this device is no longer what it was. */
export function tellOutbox(): void {
  tellAll(OUTBOX_TOPIC, null);
}

/** What is on its way for one person, the oldest first. */
export async function itemsOf(user: string): Promise<OutboxItem[]> {
  const store = await deviceStore();
  const items = await store.all('items');
  return items.filter((item) => item.user === user).sort((a, b) => a.queuedAt - b.queuedAt);
}

/** What waits to be sent, of anybody. */
export async function openItems(): Promise<OutboxItem[]> {
  const store = await deviceStore();
  return (await store.all('items')).filter(isOpen);
}

/**
 * Puts an item in line. What was settled before for the same report gives way to it.
 * @returns false: it will not outlive the page, because the device refuses to keep anything
 */
export async function enqueue(item: OutboxItem): Promise<boolean> {
  const store = await deviceStore();
  await store.change('items', item.id, () => item);
  const older = (await itemsOf(item.user)).filter(
    (one) => one.id !== item.id && itemOf([one], item) !== undefined && !isOpen(one),
  );
  for (const one of older) await store.change('items', one.id, () => undefined);
  tellOutbox();
  askToBeWoken();
  return store.lasting;
}

/** Where the browser can, it sends once there is a signal, also when no page is open. */
function askToBeWoken(): void {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  const wake = async (): Promise<void> => {
    const registration = (await serviceWorker?.getRegistration()) as
      { readonly sync?: { register(tag: string): Promise<void> } } | undefined;
    await registration?.sync?.register('outbox');
  };
  void wake().catch(() => undefined);
}

/** @returns the item as it stands then; undefined: it is gone */
export async function changeItem(
  id: string,
  next: (item: OutboxItem) => OutboxItem | undefined,
): Promise<OutboxItem | undefined> {
  const store = await deviceStore();
  const kept = await store.change('items', id, (old) => (old === undefined ? undefined : next(old)));
  tellOutbox();
  return kept;
}

export async function findItem(user: string, report: ReportAddress): Promise<OutboxItem | undefined> {
  return itemOf(await itemsOf(user), report);
}

/** Takes an item out of the line; what was typed stays in the form. Not while it is being sent. @returns whether it is out */
export async function takeBack(id: string): Promise<boolean> {
  const kept = await changeItem(id, (item) => (item.state === 'sending' ? item : undefined));
  return kept === undefined;
}

/** Receipts that are old enough to be forgotten. */
export async function forgetOldItems(now: number): Promise<void> {
  const store = await deviceStore();
  for (const { id, state, touchedAt } of await store.all('items'))
    if (state === 'arrived' && touchedAt !== null && now - touchedAt > keepArrivedMs)
      await store.change('items', id, () => undefined);
}
