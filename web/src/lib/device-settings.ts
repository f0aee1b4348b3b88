/** Small choices kept on this device. Storage can be refused (private window, full disk): then nothing is kept. */
const prefix = 'bdhvs.';

export function readSetting(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** @returns false when the device refused to keep it */
export function writeSetting(name: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(prefix + name);
    else window.localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}
