import pg from 'pg';
import { clientConfig } from './data-source.js';
import { OWNER_ROLE } from './roles.js';

/** A few connections of the owner, for what looks at every row from outside the app; its caller ends it. */
export function openOwnerPool(url: string): pg.Pool {
  return new pg.Pool({ ...clientConfig(url, OWNER_ROLE), max: 4 });
}
