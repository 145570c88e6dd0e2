import mongoose from 'mongoose';

/** The server cannot be used; the message is the one line shown to whoever started us. */
export class ServerRefusedError extends Error {
  override readonly name = 'ServerRefusedError';
}

/**
 * Whether we refuse a version of MongoDB. Below 4.0 there are no transactions; in 4.2.0 to 4.2.7 those that are tried again may have
 * effect twice or read what was rolled back (SERVER-48307; jepsen.io/analyses/mongodb-4.2.6).
 */
export function isRefusedVersion(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major < 4) return true;
  return major === 4 && (minor === 1 || (minor === 2 && patch < 8));
}

/** @throws ServerRefusedError when the connected server is too old */
export async function refuseOldServer(): Promise<void> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const { version } = (await db.admin().command({ buildInfo: 1 })) as unknown as { version: string };
  if (isRefusedVersion(version)) throw new ServerRefusedError(refusalOf(version));
}

/** The line for a version that is refused. */
export const refusalOf = (version: string): string =>
  `MONGODB_URI: this MongoDB is ${version}; it must be 4.0, or 4.2.8 and later`;
