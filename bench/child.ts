import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../src/root';
import { startSettings } from './start-settings';

/** A process of the bench that talks with us by messages. */
export interface Child {
  /** its first message */
  hello: unknown;
  /** Sends a message and gives what comes back. @throws when the process ends instead */
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Builds one of the bench’s own programs and starts it as production starts ours. @param entry e.g. `bench/load/generator.ts` */
export async function startChild(entry: string, args: string[] = []): Promise<Child> {
  const root = projectRoot();
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), entry], { stdio: 'inherit' });
  const file = join(root, 'dist', entry.replace(/\.ts$/, '.js'));
  const { flags, env } = startSettings();
  const child = fork(file, args, { execArgv: flags, env: { ...process.env, ...env, NODE_ENV: 'production' } });
  return {
    hello: await nextMessage(child, entry),
    ask: (message) => {
      const answer = nextMessage(child, entry);
      child.send(message);
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function nextMessage(child: ChildProcess, entry: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(`${entry} ended`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
