import { createOwnerDataSource } from './db/data-source.js';
import { LAST_SETTLED, weekAt } from './db/seed/demo/demo-calendar.js';
import { UnitOfWork } from './db/unit-of-work.js';
import { PublishingService } from './modules/publishing/publishing.service.js';

/** What is needed of an app that is not listening yet. */
interface Services {
  get(type: typeof PublishingService, options: { strict: false }): PublishingService;
}

/**
 * The demo shows its last settled week to the public. At its first start only: what was withdrawn stays withdrawn. It is
 * computed by the same functions as every publication, so it comes after the seeds, when those can be asked.
 */
export async function publishDemo(app: Services, ownerUrl: string): Promise<void> {
  const owner = await createOwnerDataSource({ url: ownerUrl, poolSize: 1 }).initialize();
  try {
    const service = app.get(PublishingService, { strict: false });
    await new UnitOfWork(owner).system((tx) => service.publishFirst(tx, weekAt(LAST_SETTLED)));
  } finally {
    await owner.destroy();
  }
}
