/** Whatever waits on this device is to be sent now. */
export const SEND_TOPIC = 'send';

/** What one tab tells the others, and the parts of a page each other. */
type Listener = (message: unknown) => void;

const listeners = new Map<string, Set<Listener>>();
const channels = new Map<string, BroadcastChannel>();

function channelOf(topic: string): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const open = channels.get(topic);
  if (open !== undefined) return open;
  const channel = new BroadcastChannel(`bdhvs.${topic}`);
  channel.onmessage = (event) => {
    hear(topic, event.data);
  };
  channels.set(topic, channel);
  return channel;
}

function hear(topic: string, message: unknown): void {
  for (const listener of listeners.get(topic) ?? []) listener(message);
}

/** To other tabs only; what cannot be told them they find in the store. */
export function tellOthers(topic: string, message: unknown): void {
  const open = channels.get(topic);
  if (open !== undefined) {
    open.postMessage(message);
    return;
  }
  if (typeof BroadcastChannel === 'undefined') return;
  const once = new BroadcastChannel(`bdhvs.${topic}`);
  once.postMessage(message);
  once.close();
}

/** To everybody, this page included. */
export function tellAll(topic: string, message: unknown): void {
  tellOthers(topic, message);
  hear(topic, message);
}

/** @returns ends it */
export function listen(topic: string, listener: Listener): () => void {
  channelOf(topic);
  const own = listeners.get(topic) ?? new Set();
  listeners.set(topic, own);
  own.add(listener);
  return () => {
    own.delete(listener);
    if (own.size > 0) return;
    listeners.delete(topic);
    channels.get(topic)?.close();
    channels.delete(topic);
  };
}
