import type { Config } from '../config.js';

/** What the HTTP layer needs to know of the configuration. */
export interface HttpSettings extends Pick<
  Config,
  'publicOrigin' | 'trustProxy' | 'attachmentsDir' | 'reminders' | 'reportFolders'
> {
  readonly paths: Pick<Config['paths'], 'web'>;
}

export const HTTP_SETTINGS = Symbol('HTTP_SETTINGS');

/** true: the site is reached under TLS, so cookies are Secure. */
export const isUnderTls = (settings: HttpSettings): boolean =>
  settings.publicOrigin?.startsWith('https://') ?? false;
