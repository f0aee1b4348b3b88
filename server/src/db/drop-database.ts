import pg from 'pg';

/** Drops a database of the cluster, ending whoever is still connected. @returns false: there was none. */
export async function dropDatabase(adminUrl: string, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) return false;
    await client.query(`drop database ${client.escapeIdentifier(database)} with (force)`);
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
