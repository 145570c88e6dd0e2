import { holderOf } from '../src/database/folder-lock';
import { DataFolder } from '../src/testing/data-folder';
import { type LineStandIn, startLineStandIn } from '../src/testing/line-stand-in';
import { buildProgram, Program } from '../src/testing/program';
import { startSettings } from './start-settings';

export const CHANNEL_SECRET = 'a-channel-secret';
export const LINE_ANSWERS_AFTER_MS = 10;

/** The bot as it runs in production, with the example offices and a stand-in of LINE. */
export interface RunningBot {
  /** where the process listens that takes the webhooks */
  port: number;
  uri: string;
  line: LineStandIn;
  /** of its processes, in the order of their roles */
  pids: number[];
}

export interface BotSettings {
  /** the roles of each process; the first one has the database and takes the webhooks */
  roles: readonly string[];
  /** 0: no limit */
  eventsPerMinute?: number;
  /** told of each reply token that LINE took */
  onReply?: (replyToken: string) => void;
}

/** Starts the bot in an empty folder, measures, and removes everything. */
export async function withBot<T>(settings: BotSettings, measure: (bot: RunningBot) => Promise<T>): Promise<T> {
  const { roles, eventsPerMinute = 0, onReply } = settings;
  const folder = new DataFolder();
  const built = await buildProgram();
  const line = await startLineStandIn(LINE_ANSWERS_AFTER_MS, { onReply });
  const programs: Program[] = [];
  const start = (role: string, database: Record<string, string>): Program => {
    const { flags, env } = startSettings(role);
    const program = new Program(process.execPath, [...flags, built.file], {
      ...env,
      ...database,
      PROCESS_ROLES: role,
      PORT: '0',
      LOG_LEVEL: 'warn',
      EVENTS_PER_MINUTE: String(eventsPerMinute),
      LINE_CHANNEL_SECRET: CHANNEL_SECRET,
      LINE_CHANNEL_ACCESS_TOKEN: 'a-channel-access-token',
      LINE_API_BASE_URL: line.url,
      LINE_DATA_API_BASE_URL: line.url,
    });
    programs.push(program);
    return program;
  };
  try {
    const [first = '', ...others] = roles;
    const port = await start(first, { DATA_DIR: folder.path }).ready();
    const uri = (await holderOf(folder.path))?.uri;
    if (!uri) throw new Error('The program told nobody where its database listens');
    for (const role of others) start(role, { MONGODB_URI: uri });
    return await measure({ port, uri, line, pids: programs.map(({ pid }) => pid) });
  } catch (error) {
    throw new Error(`The bot said:\n${programs.map(({ err }) => err).join('\n')}`, { cause: error });
  } finally {
    // The first one has the database that the others use.
    for (const program of programs.reverse()) {
      program.kill('SIGTERM');
      await program.ended;
    }
    await line.close();
    built.remove();
    folder.remove();
  }
}
