/** A browser's own offer to install the site, held back until somebody asks for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Called before the browser may offer it: an offer that nobody heard does not come again. */
export function holdInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    tell();
  });
  window.addEventListener('appinstalled', () => {
    offer = null;
    tell();
  });
}

export const canInstall = (): boolean => offer !== null;

export function onInstallOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The browser asks; whatever the answer, its offer is used up. */
export function install(): void {
  const held = offer;
  offer = null;
  tell();
  void held?.prompt().catch(() => undefined);
}
