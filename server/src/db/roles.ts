/** Owns everything in the database; migrates, seeds and rebuilds. No superuser: row-level security is forced on it too. */
export const OWNER_ROLE = 'bdhvs_owner';

/** What requests run as. Owns nothing and passes no policy by. */
export const APP_ROLE = 'bdhvs_app';

/** What the published pages are read as. It sees the published snapshots and nothing else. */
export const PUBLIC_ROLE = 'bdhvs_public';
