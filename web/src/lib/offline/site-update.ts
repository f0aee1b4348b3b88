import { setUpdateWaiting } from './update-state.js';

/** So often a page that stays open asks for a newer release; milliseconds. */
const EVERY_MS = 3_600_000;
/** So long a newer release is waited for when a page needs it. */
const PATIENCE_MS = 10_000;

/** Absent on plain http from another device, and in some browsers inside other programs. */
function workers(): ServiceWorkerContainer | null {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  } catch {
    return null;
  }
}

/** Installs the service worker, and tells when a newer release waits. Where there is none, the site works from the network. */
export async function followUpdates(): Promise<void> {
  const container = workers();
  if (container === null) return;
  const registration = await container.register('/sw.js', { updateViaCache: 'none' }).catch(() => null);
  if (registration === null) return;
  const look = (): void => {
    // Without a release that serves this page there is nothing newer than it.
    setUpdateWaiting(registration.waiting !== null && container.controller !== null);
  };
  const followInstalling = (): void => {
    registration.installing?.addEventListener('statechange', look);
  };
  registration.addEventListener('updatefound', followInstalling);
  followInstalling();
  look();
  const ask = (): void => void registration.update().catch(() => undefined);
  window.setInterval(ask, EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}

/** The release that has come in, or comes in now; null: none that is newer. */
async function newest(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  await registration.update().catch(() => undefined);
  const { installing } = registration;
  if (installing === null) return registration.waiting;
  await new Promise<void>((resolve) => {
    window.setTimeout(resolve, PATIENCE_MS);
    installing.addEventListener('statechange', () => {
      if (installing.state !== 'installing') resolve();
    });
  });
  return registration.waiting;
}

/** Loads the page anew, with the newest release there is. */
export async function loadNewest(
  reload: () => void = () => {
    window.location.reload();
  },
): Promise<void> {
  const container = workers();
  const registration = await container?.getRegistration().catch(() => undefined);
  const next = registration === undefined ? null : await newest(registration);
  if (container === null || next === null) {
    reload();
    return;
  }
  let done = false;
  const once = (): void => {
    if (!done) reload();
    done = true;
  };
  container.addEventListener('controllerchange', once, { once: true });
  // It may have taken over between two lines of this.
  window.setTimeout(once, PATIENCE_MS);
  next.postMessage('take over');
}
