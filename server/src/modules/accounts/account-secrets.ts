import { createHash, createHmac } from 'node:crypto';

/** Letters and digits that nobody mistakes for another on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** 256 bits out of the caller's secret, for one purpose and account only. */
const derive = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(purpose).digest();

/** Token of a one-time link. */
export const linkTokenOf = (secret: string, username: string): string =>
  derive(secret, `link:${username}`).toString('base64url');

export const linkPathOf = (token: string): string => `/tai-khoan/moi/${token}`;

export const sha256Of = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A one-time password to be typed from paper: 12 characters, 59 bits. */
export function oneTimePasswordOf(secret: string, username: string): string {
  let left = BigInt(`0x${derive(secret, `password:${username}`).toString('hex')}`);
  const groups = Array.from({ length: GROUPS }, () => {
    let group = '';
    while (group.length < GROUP_LENGTH) {
      group += ALPHABET.charAt(Number(left % BigInt(ALPHABET.length)));
      left /= BigInt(ALPHABET.length);
    }
    return group;
  });
  return groups.join('-');
}
