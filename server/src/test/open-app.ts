import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { createPublicDataSource, createRuntimeDataSource } from '../db/data-source.js';
import { freePort } from '../db/embedded/free-port.js';
import { createApp } from '../http/create-app.js';
import type { ReminderConfig } from '../reminder-config.js';
import type { TestDatabase } from './template-database.js';

export interface OpenedApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly published: DataSource;
}

/** A folder of each database. */
export const attachmentsOf = ({ name }: Pick<TestDatabase, 'name'>): string =>
  path.join(tmpdir(), 'bdhvs-attachments', name);

/** A folder of reports of each database. */
export const reportsOf = ({ name }: Pick<TestDatabase, 'name'>): string =>
  path.join(tmpdir(), 'bdhvs-reports', name);

export const reportFoldersOf = (database: Pick<TestDatabase, 'name'>): Config['reportFolders'] => ({
  issued: path.join(reportsOf(database), 'issued'),
  archives: path.join(reportsOf(database), 'archives'),
});

/** The app on a database, as production assembles it, listening. */
export async function openApp(
  database: TestDatabase,
  publicOrigin: string | null,
  reminders: ReminderConfig,
): Promise<OpenedApp & { readonly port: number }> {
  const dataSource = await createRuntimeDataSource({ url: database.runtimeUrl }).initialize();
  const published = await createPublicDataSource({ url: database.publicUrl }).initialize();
  const app = await createApp(
    {
      publicOrigin,
      trustProxy: false,
      reminders,
      paths: { web: '' },
      attachmentsDir: attachmentsOf(database),
      reportFolders: reportFoldersOf(database),
    },
    dataSource,
    published,
  );
  // Below the ports that the system hands to outgoing connections; the name spreads files that run side by side.
  const port = await freePort(database.name);
  await app.listen({ host: '127.0.0.1', port });
  return { app, dataSource, published, port };
}
