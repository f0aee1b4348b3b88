import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

/** Passwords of the embedded cluster's login roles; random, known only to a 0600 file in the data folder. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  /** Follows from the superuser's: folders made before there was this role need no other file. */
  readonly public: string;
}

type Kept = Omit<Passwords, 'public'>;

const withPublic = (kept: Kept): Passwords => ({
  ...kept,
  public: createHmac('sha256', kept.superuser).update('bdhvs_public').digest('base64url'),
});

/** Reads the passwords, or null when there are none yet. */
export async function readPasswords(dataDir: string): Promise<Passwords | null> {
  try {
    return withPublic(JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes new passwords and has them on the disk before a cluster is made with them. */
export async function createPasswords(dataDir: string): Promise<Passwords> {
  const passwords: Kept = { superuser: random(), owner: random(), app: random() };
  const draft = `${fileIn(dataDir)}.new`;
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(`${JSON.stringify(passwords, null, 2)}\n`);
  await file.sync();
  await file.close();
  await rename(draft, fileIn(dataDir));
  return withPublic(passwords);
}

function random(): string {
  return randomBytes(24).toString('base64url');
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'postgres-passwords.json');
}
