import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createAdministrator } from '../db/create-administrator.js';
import { StartProblem } from '../db/embedded/start-problem.js';
import { prepareStore } from '../db/prepare-store.js';
import { passwordFaults } from '../domain/password-rules.js';
import { hashPassword } from '../modules/identity/password.js';
import { readSecret } from './read-secret.js';
import type { CommandContext } from './run-command.js';

const USERNAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

interface Wanted {
  readonly username: string;
  readonly displayName: string;
}

/**
 * `DEMO=0 npm run admin:create -- --username <name> [--name <display name>]`: an account of role administrator.
 * The password comes from a prompt or standard input, or is made here and shown once; never from the arguments, which
 * every process of the machine can read.
 */
export async function run({ config, args, open, say }: CommandContext): Promise<void> {
  const wanted = readArguments(args);
  if (config.demo) {
    throw new StartProblem(
      'Tài khoản quản trị được tạo trong cơ sở dữ liệu thật: chạy với DEMO=0.',
      'Administrators are made in the real database: run with DEMO=0.',
    );
  }
  const given = await readSecret('Mật khẩu (để trống: tự tạo) / Password (empty: make one): ');
  if (given !== '' && passwordFaults(given, wanted.username).length > 0) {
    throw new StartProblem(
      'Mật khẩu cần ít nhất 12 ký tự, hoặc ba từ khác nhau trở lên (từ 10 ký tự); không chứa tên đăng nhập, không thuộc số hay bị thử đầu tiên.',
      'A password needs at least 12 characters, or three different words (10 characters or more); not the user name, and none of those that are tried first.',
    );
  }
  const password = given === '' ? randomBytes(12).toString('base64url') : given;
  const store = await open();
  await prepareStore(store, { demo: config.demo, jobs: false });
  await createAdministrator(store.ownerUrl, {
    ...wanted,
    passwordHash: await hashPassword(password),
    oneTime: given === '',
  });
  say(`Đã tạo quản trị viên ${wanted.username} / administrator ${wanted.username} made`);
  if (given === '') say(`Mật khẩu, chỉ hiện một lần / password, shown once: ${password}`);
}

function readArguments(args: readonly string[]): Wanted {
  const usage = new StartProblem(
    'Cách dùng: DEMO=0 npm run admin:create -- --username <tên không dấu> [--name "<họ tên>"].',
    'Usage: DEMO=0 npm run admin:create -- --username <name> [--name "<display name>"].',
  );
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { username: { type: 'string' }, name: { type: 'string' } },
    });
    const username = values.username?.trim().toLowerCase() ?? '';
    if (!USERNAME.test(username)) throw usage;
    return { username, displayName: values.name?.trim() ?? username };
  } catch {
    throw usage;
  }
}
