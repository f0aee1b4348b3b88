import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const mail = {
  SMTP_URL: 'smtps://user:secret@mail.example.vn:465',
  MAIL_FROM: 'Sở KH&CN <bao-cao@example.vn>',
};
const gateway = {
  REMINDER_WEBHOOK_URL: 'https://sms.example.vn/send',
  REMINDER_WEBHOOK_SECRET: '0123456789abcdef',
};
const of = (env: Record<string, string>) => readConfig({ DEMO: '0', ...env }).reminders;

describe('reminders', () => {
  it('are off until somebody turns them on; a demo only writes down what it would send', () => {
    expect(of({}).mode).toBe('off');
    expect(of({ DEMO: '1' }).mode).toBe('log');
    expect(of({ REMINDERS: 'log' }).mode).toBe('log');
  });
  it('are sent through what is configured', () => {
    const config = of({ REMINDERS: 'send', PUBLIC_ORIGIN: 'https://bdhvs.example.vn', ...mail, ...gateway });
    expect(config).toEqual({
      mode: 'send',
      mail: { url: mail.SMTP_URL, from: mail.MAIL_FROM },
      webhook: { url: gateway.REMINDER_WEBHOOK_URL, secret: '0123456789abcdef', allowPrivate: false },
    });
  });
  it('need an address that their links lead to, a sender and a key', () => {
    expect(() => of({ REMINDERS: 'send' })).toThrow('PUBLIC_ORIGIN');
    expect(() => of({ SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM');
    expect(() => of({ REMINDER_WEBHOOK_URL: gateway.REMINDER_WEBHOOK_URL })).toThrow(
      'REMINDER_WEBHOOK_SECRET',
    );
  });
  it('go to a gateway without TLS only within the own network', () => {
    const plain = { ...gateway, REMINDER_WEBHOOK_URL: 'http://gateway.internal/send' };
    expect(() => of(plain)).toThrow('https://');
    expect(of({ ...plain, REMINDER_WEBHOOK_PRIVATE: '1' }).webhook?.allowPrivate).toBe(true);
  });
  it.each([
    ['REMINDERS', 'on'],
    ['SMTP_URL', 'mail.example.vn'],
    ['MAIL_FROM', 'Sở\r\nBcc: x@example.vn'],
    ['REMINDER_WEBHOOK_SECRET', 'short'],
  ])('refuses %s=%j by name', (name, value) => {
    expect(() => of({ [name]: value })).toThrow(name);
  });
});
