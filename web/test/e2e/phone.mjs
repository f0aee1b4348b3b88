import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BASE, signIn } from './browser.mjs';
import { findChromium } from './chromium.mjs';

/** Processes of a browser: its folder stands in their command line, and in no other's. */
function processesOf(folder) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/**
 * A phone whose network can be cut at any point and whose browser can be killed, and comes back with what it kept.
 * `net`: up; down: requests meet nobody; lost: the server does it, and its answer is lost.
 */
export class Phone {
  folder = mkdtempSync(path.join(tmpdir(), 'bdhvs-phone-'));
  net = 'up';
  /** Commands that reached the server: method, path, key. */
  commands = [];

  async start() {
    const found = await findChromium();
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: found.executablePath,
      args: found.args,
      baseURL: BASE,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    this.context.setDefaultTimeout(15_000);
    await this.context.route('**/api/**', (route) => this.pass(route));
    if (this.cookies !== undefined) await this.context.addCookies(this.cookies);
    if (this.net === 'down') await this.context.setOffline(true);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    return this.page;
  }

  async pass(route) {
    const request = route.request();
    if (this.net === 'down') return await route.abort('internetdisconnected').catch(() => undefined);
    const writes = request.method() !== 'GET' && !request.url().includes('/api/session');
    if (writes)
      this.commands.push({
        method: request.method(),
        path: new URL(request.url()).pathname,
        key: request.headers()['idempotency-key'],
      });
    if (this.net !== 'lost' || !writes) return await route.continue().catch(() => undefined);
    await route.fetch().catch(() => undefined);
    return await route.abort('connectionreset').catch(() => undefined);
  }

  async signIn(username) {
    await signIn(this.page, username);
    await this.keepCookies();
  }

  async cut(net) {
    this.net = net;
    await this.context.setOffline(net === 'down');
  }

  /** A browser writes its cookies down half a minute after they came: here a killed one has them at once. */
  async keepCookies() {
    this.cookies = await this.context.cookies();
  }

  /** As a phone does that runs out of memory: no page is told. */
  async kill() {
    for (const pid of processesOf(this.folder)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It was already gone.
      }
    }
    await this.context.close().catch(() => undefined);
  }

  /** Only the page dies; the browser stays. */
  async killPage() {
    const dead = this.page;
    this.page = await this.context.newPage();
    void dead.goto('chrome://crash').catch(() => undefined);
    await new Promise((resolve) => dead.once('crash', resolve));
    await dead.close();
  }

  async throwAway() {
    await this.context?.close().catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
