import { readSetting, writeSetting } from '../../lib/device-settings.js';

const setting = (username: string): string => `begun.${username}`;

/** Whether this person has never begun a form on this device. Where nothing can be kept nobody is greeted each time. */
export const isFirstVisit = (username: string): boolean =>
  readSetting(setting(username)) === null && writeSetting('probe', null);

export function noteFirstVisit(username: string): void {
  writeSetting(setting(username), '1');
}
