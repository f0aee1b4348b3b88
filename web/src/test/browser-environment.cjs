const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with what every browser has and jsdom has not. */
class BrowserEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder, Response, Request, Headers });
    this.global.AbortSignal.timeout ??= AbortSignal.timeout;
  }
}

module.exports = BrowserEnvironment;
