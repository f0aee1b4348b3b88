import { StartProblem } from './db/embedded/start-problem.js';

/** Tells why the process ends: a known reason in one sentence each in Vietnamese and English, a fault with its trace. */
export function tellFailure(error: unknown): void {
  if (error instanceof StartProblem) {
    process.stderr.write(`\n✗ ${error.vietnamese}\n  ${error.english}\n\n`);
    return;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `\n✗ Lỗi của chương trình, xin gửi đoạn dưới đây cho người phát triển:\n  A fault of the program, please send the following to its developers:\n\n${detail}\n\n`,
  );
}
