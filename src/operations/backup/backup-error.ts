/** A backup cannot be made or taken; the message is the one line shown to whoever asked. Nothing half is left behind. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
