import { seedDatabase } from '../db/seed/seed-database.js';
import { TestApp, type TestAppOptions, type Visitor } from './test-app.js';

export interface DemoApp {
  readonly app: TestApp;
  /** An account of the province that reads. */
  readonly viewer: Visitor;
}

/** The whole app on a demo database: weeks 2025-W29 to W40 settled, W41 open. */
export async function startDemo(options: TestAppOptions = {}): Promise<DemoApp> {
  const app = await TestApp.start(options);
  await app.owner.query('begin');
  await seedDatabase(app.owner, true);
  await app.owner.query('commit');
  return { app, viewer: await app.addAndSignIn('monitor', 'viewer') };
}

/** Weeks first to last of 2025, both included. */
export const weeksOf2025 = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `2025-W${String(first + i)}`);
