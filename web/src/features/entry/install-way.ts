/** How the site gets onto the screen of this device. `inside`: a browser inside another program, which cannot. */
export type InstallWay = 'offered' | 'inside' | 'ios';

const INSIDE = /\bzalo|fban|fbav|messenger/iu;
const IOS = /iphone|ipad/iu;

/** @returns null: it is there already, or the browser has no way */
export function installWay(userAgent: string, offered: boolean, installed: boolean): InstallWay | null {
  if (installed) return null;
  if (INSIDE.test(userAgent)) return 'inside';
  if (offered) return 'offered';
  return IOS.test(userAgent) ? 'ios' : null;
}
