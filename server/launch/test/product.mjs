import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, runFolder, start, stop } from './children.mjs';

const READY_WITHIN = 180_000;

/** Starts the product as a user does, on an empty data folder, and waits until it says that it is ready. */
export async function startProduct() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const product = start(['server/launch/start.mjs'], {
    // Empty is absent: a .env in the checkout fills only what is not there.
    env: {
      PORT: String(port),
      DATA_DIR: path.join(runFolder, 'product'),
      HOST: '127.0.0.1',
      DEMO: '1',
      DATABASE_URL: '',
      DATABASE_OWNER_URL: '',
      PUBLIC_ORIGIN: '',
      TRUST_PROXY: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [product.child.stdout, product.child.stderr]) {
    stream.on('data', (chunk) => (said = (said + chunk).slice(-20_000)));
  }
  let ended = null;
  product.closed.then((end) => (ended = end));
  const since = performance.now();
  while (performance.now() - since < READY_WITHIN && !ended) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok)
      return {
        url,
        seconds: (performance.now() - since) / 1000,
        said: () => said,
        stop: () => stop(product),
      };
    await sleep(200);
  }
  await stop(product);
  const why = ended ? `ended with code ${ended.code}` : `was not ready within ${READY_WITHIN / 1000} s`;
  throw new Error(`The product ${why}. It said:\n${said}`);
}
