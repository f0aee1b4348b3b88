import { type Config, readConfig } from '../config.js';
import { openStore, type Store } from '../db/embedded/open-store.js';
import { tellFailure } from '../failure.js';
import { Shutdown } from '../shutdown.js';

/** What a command works with. */
export interface CommandContext {
  readonly config: Config;
  readonly args: readonly string[];
  /** One line on standard output. */
  readonly say: (line: string) => void;
  /** Opens the store; a running app's server is shared unless the command must have it alone. */
  readonly open: (access?: 'share' | 'alone') => Promise<Store>;
}

/** Runs a command to its end, closes what it opened, and answers with the exit code. */
export async function runCommand(
  run: (context: CommandContext) => Promise<void>,
  args: readonly string[],
): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen(tellFailure);
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  try {
    const config = readConfig();
    await run({ config, args, say, open: (access = 'share') => open(config, access, shutdown, say) });
  } catch (error) {
    if (!shutdown.begun) tellFailure(error);
    await shutdown.end(1);
  }
  await shutdown.end(0);
}

async function open(
  config: Config,
  access: 'share' | 'alone',
  shutdown: Shutdown,
  say: (line: string) => void,
): Promise<Store> {
  const opening = openStore(config, { log: say, whenTaken: access === 'share' ? 'share' : 'refuse' });
  shutdown.add(async () => (await opening).close());
  return opening;
}
