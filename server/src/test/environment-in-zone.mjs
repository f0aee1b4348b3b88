import { TestEnvironment } from 'jest-environment-node';

/**
 * Runs one spec as if the machine stood in another time zone. The zone is set on the real environment of the process
 * (a spec sees a copy only) and put back afterwards; Node reads it again when it changes.
 * Used by the docblock of a spec: `@jest-environment-options {"zone": "America/New_York"}`.
 */
export default class EnvironmentInZone extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.zone = config.projectConfig.testEnvironmentOptions.zone;
  }

  async setup() {
    await super.setup();
    this.before = process.env.TZ;
    process.env.TZ = this.zone;
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ;
    else process.env.TZ = this.before;
    await super.teardown();
  }
}
