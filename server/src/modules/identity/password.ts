import { hash, verify } from '@node-rs/argon2';

/** Argon2id (2 in the package's enumeration), 19 MiB, two passes: OWASP's first recommendation; about 8 ms. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), OPTIONS);

let dummy: Promise<string> | null = null;

/** Takes the same time whether the account exists or not. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await dummy), password.normalize('NFC')).catch(() => false);
  return passwordHash !== null && matches;
}
