import { Injectable } from '@nestjs/common';
import { type PasswordFault, passwordFaults } from '../../domain/password-rules.js';
import { type FieldError, ProblemError } from '../../http/problem.js';
import { hashPassword, verifyPassword } from './password.js';

/** Hashes at the same time: the rest of the machine's threads stay for those who sign in meanwhile. */
const AT_ONCE = 2;

const WHY: Readonly<Record<PasswordFault, Omit<FieldError, 'path' | 'code'>>> = {
  too_short: {
    vi: 'Cần ít nhất 12 ký tự, hoặc ba từ khác nhau trở lên (từ 10 ký tự).',
    en: 'At least 12 characters, or three different words or more (10 characters or more).',
  },
  too_long: { vi: 'Nhiều nhất 256 ký tự.', en: 'At most 256 characters.' },
  has_username: { vi: 'Không chứa tên đăng nhập.', en: 'It must not hold the user name.' },
  common: {
    vi: 'Mật khẩu này nằm trong số hay bị thử đầu tiên; hãy chọn câu khác.',
    en: 'This is one of those that are tried first; choose another.',
  },
  repeated: {
    vi: 'Chỉ vài ký tự lặp đi lặp lại; hãy chọn câu khác.',
    en: 'Only a few characters over and over; choose another.',
  },
};

/** Passwords as they are kept and checked; nothing of them is ever stored or told in readable form. */
@Injectable()
export class PasswordsService {
  hash(password: string): Promise<string> {
    return hashPassword(password);
  }

  /** @returns hashes in the order of the passwords */
  async hashAll(passwords: readonly string[]): Promise<string[]> {
    const hashes: string[] = [];
    const waiting = passwords.entries();
    const work = async (): Promise<void> => {
      for (const [index, password] of waiting) hashes[index] = await hashPassword(password);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return hashes;
  }

  /** Takes as long for an account without a password as for one with it. */
  verify(passwordHash: string | null, password: string): Promise<boolean> {
    return verifyPassword(passwordHash, password);
  }

  /** @throws weak_password, with every reason */
  requireStrong(password: string, username: string, path: string): void {
    const faults = passwordFaults(password, username);
    if (faults.length === 0) return;
    throw new ProblemError('weak_password', {
      errors: faults.map((code) => ({ path, code, ...WHY[code] })),
    });
  }
}
