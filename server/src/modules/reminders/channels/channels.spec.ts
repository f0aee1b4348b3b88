import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { htmlOf } from './email.channel.js';
import { isPrivateAddress } from './private-address.js';
import { detailOf } from './reminder-channel.js';
import { WebhookChannel } from './webhook.channel.js';

const message = {
  ...({ id: 'one', kind: 'reminder', to: '0905', name: 'A', language: 'vi' } as const),
  ...{ subject: 's', body: 'b', short: 'c' },
};
const secret = 'a secret of the spec';

describe('a private address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    'not an address',
  ])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
  it.each(['203.162.4.190', '8.8.8.8', '172.32.0.1', '2405:4800::1'])('is not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
  it('is never called, neither written as such nor behind a name', async () => {
    for (const url of ['https://127.0.0.1:9/', 'https://[::1]:9/', 'https://localhost:9/']) {
      const channel = new WebhookChannel({ url, secret, allowPrivate: false });
      expect(await channel.deliver(message)).toEqual({ outcome: 'refused', detail: 'private address' });
    }
  });
});

describe('a gateway', () => {
  it('that takes the request and says nothing leaves it uncertain; one that is shut is tried again', async () => {
    const server = http.createServer((request) => request.socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const channel = new WebhookChannel({ url, secret, allowPrivate: true });
    expect((await channel.deliver(message)).outcome).toBe('uncertain');
    await new Promise((resolve) => server.close(resolve));
    expect((await channel.deliver(message)).outcome).toBe('again');
  });
  it.each([
    [200, 'sent'],
    [202, 'sent'],
    [302, 'refused'],
    [400, 'refused'],
    [429, 'again'],
    [503, 'again'],
  ])('that answers %i: %s', async (status, outcome) => {
    const server = http.createServer((_request, answer) => answer.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const delivery = await new WebhookChannel({ url, secret, allowPrivate: true }).deliver(message);
    await new Promise((resolve) => server.close(resolve));
    expect(delivery.outcome).toBe(outcome);
  });
});

describe('what is written', () => {
  it('is text in the page of a mail, and only addresses become links', () => {
    expect(htmlOf({ language: 'vi', body: 'Xã <b> & "A"\nhttps://x.vn/nhap?a=1&b\n\nhết' })).toContain(
      '<p>Xã &lt;b&gt; &amp; &quot;A&quot;<br><a href="https://x.vn/nhap?a=1&amp;b">https://x.vn/nhap?a=1&amp;b</a></p><p>hết</p>',
    );
  });
  it('of an error holds no password and is one short line', () => {
    expect(detailOf('cannot reach\nsmtps://user:secret@mail.example.vn')).toBe(
      'cannot reach smtps://mail.example.vn',
    );
    expect(detailOf('x'.repeat(500))).toHaveLength(200);
  });
});
