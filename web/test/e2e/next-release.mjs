import http from 'node:http';
import { BASE } from './browser.mjs';

/**
 * The product behind a door that can put its next release on: another page, and a service worker whose list of files names
 * it, as a new build has them. Everything else goes through as it is.
 */
export async function openDoor() {
  const { hostname, port } = new URL(BASE);
  let next = false;
  const renewed = (path, text) =>
    path === '/sw.js'
      ? text.replaceAll(/(revision:\s*["'`])/gu, '$1next-').replaceAll('assets-', 'assets-next-')
      : text.replace('<head>', '<head><meta name="release" content="next">');
  const server = http.createServer((request, answer) => {
    const path = request.url.replace(/\?.*$/u, '');
    const renews = next && (path === '/sw.js' || path === '/index.html' || path === '/');
    const headers = { ...request.headers };
    if (renews)
      for (const one of ['if-none-match', 'if-modified-since', 'accept-encoding']) delete headers[one];
    const onward = http.request(
      { hostname, port, method: request.method, path: request.url, headers },
      (back) => {
        if (!renews) {
          answer.writeHead(back.statusCode, back.headers);
          back.pipe(answer);
          return;
        }
        const parts = [];
        back.on('data', (part) => parts.push(part));
        back.on('end', () => {
          const kept = { ...back.headers };
          for (const one of ['content-length', 'etag']) delete kept[one];
          answer.writeHead(back.statusCode, kept);
          answer.end(renewed(path, Buffer.concat(parts).toString('utf8')));
        });
      },
    );
    onward.on('error', () => answer.destroy());
    // A stream of events never ends by itself: it goes with the page that listened.
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    release: () => {
      next = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
