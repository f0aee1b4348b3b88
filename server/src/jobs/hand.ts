import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Whatever does tasks beside the main thread, one message each way a task. */
export interface Hand {
  give(task: unknown): void;
  /** Keeps the program alive. */
  ref(): void;
  unref(): void;
  /** At once, whatever it is doing. */
  end(): Promise<unknown>;
}

export interface HandEvents {
  readonly answered: (answer: unknown) => void;
  /** It is of no use any more. */
  readonly failed: (reason: Error) => void;
}

/** A thread of this process. @param memoryMb heap of JavaScript */
export function threadHand(script: URL, memoryMb: number, { answered, failed }: HandEvents): Hand {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  worker.on('message', answered);
  worker.on('error', failed);
  worker.on('exit', (code) => failed(new Error(`The worker ended with code ${code}`)));
  return {
    give: (task) => worker.postMessage(task),
    ref: () => worker.ref(),
    unref: () => worker.unref(),
    end: () => worker.terminate(),
  };
}

/**
 * A process of its own. It has to end when it is disconnected, so that none is left behind a program that was killed.
 * It is told nothing of how the program was started. Few arenas: what its native code frees goes back to the machine.
 * Room for new objects: of a document, hundreds of thousands that live until it is written, a third of the time went into
 * moving them.
 */
export function childHand(script: URL, memoryMb: number, { answered, failed }: HandEvents): Hand {
  const child = fork(fileURLToPath(script), [], {
    execArgv: [
      ...['--expose-gc', '--min-semi-space-size=16', '--max-semi-space-size=32'],
      `--max-old-space-size=${String(memoryMb)}`,
    ],
    env: { MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      failed(new Error(`The worker ended with code ${String(code ?? signal)}`));
      resolve();
    });
    child.once('error', (error) => {
      failed(error);
      resolve();
    });
  });
  child.on('message', answered);
  return {
    // Whether it could be sent shows in what the process says, or that it ends.
    give: (task) => void child.send(task as object, () => undefined),
    ref: () => {
      child.ref();
      child.channel?.ref();
    },
    unref: () => {
      child.unref();
      child.channel?.unref();
    },
    end: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
