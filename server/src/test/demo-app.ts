import { seedDemo } from '../db/seed/demo/seed-demo.js';
import { ensureTemplate, seedReferenceTemplate } from './template-database.js';
import { TestApp, type TestAppOptions, type Visitor } from './test-app.js';

export interface DemoApp {
  readonly app: TestApp;
  /** An account of the province that reads. */
  readonly viewer: Visitor;
}

/** Long before the specs' own clock: nothing that the seeds stamp lies ahead of it. */
const SEEDED_AT = '2025-10-08T13:40:00+07:00';

/** The whole app on a demo database: weeks 2025-W29 to W40 settled, W41 open. */
export async function startDemo(options: TestAppOptions = {}): Promise<DemoApp> {
  await ensureTemplate('demo', async (client) => {
    await seedReferenceTemplate(client, SEEDED_AT);
    await seedDemo(client);
  });
  const app = await TestApp.start({ ...options, template: 'demo' });
  return { app, viewer: await app.addAndSignIn('monitor', 'viewer') };
}

/** Weeks first to last of 2025, both included. */
export const weeksOf2025 = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `2025-W${String(first + i)}`);
