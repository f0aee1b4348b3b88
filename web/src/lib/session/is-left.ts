import { readSetting } from '../device-settings.js';

export const LEFT = 'left';

/** Somebody signed out here without a network: nobody is signed in on this device until the server has ended their session. */
export const isLeft = (): boolean => readSetting(LEFT) !== null;
