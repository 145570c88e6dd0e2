import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupError } from './backup-error';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** How the key is made of the passphrase. Stands beside the backup: it is no secret. */
export const keySchema = z.object({
  kdf: z.literal('scrypt'),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  N: z
    .number()
    .int()
    .max(1 << 20),
  r: z.number().int().max(32),
  p: z.number().int().max(16),
});
export type KeyRecipe = z.infer<typeof keySchema>;

/** As OWASP advises for scrypt: 128 MB of memory and a third of a second for each guess. */
export function newRecipe(): KeyRecipe {
  return { kdf: 'scrypt', salt: randomBytes(16).toString('hex'), N: 1 << 17, r: 8, p: 1 };
}

/** The key that a recipe makes of a passphrase. */
export async function keyOf(passphrase: string, { salt, N, r, p }: KeyRecipe): Promise<Buffer> {
  return derive(passphrase, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r });
}

// A file is a random prefix of eight bytes, then frames: length (four bytes), bytes, tag (16 bytes). A frame's nonce is the prefix and its
// number; what it is (the file's name, whether it is the last) is signed with it, so that frames cannot be moved, left out or cut off.
const FRAME = 64 * 1024;
const TAG = 16;
const LENGTH = 4;
const PREFIX = 8;

function nonceOf(prefix: Buffer, number: number): Buffer {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(number, PREFIX);
  return nonce;
}

const signed = (file: string, isLast: boolean): Buffer => Buffer.from(`${isLast ? 'last' : 'more'} ${file}`);

/** Encrypts what passes through it (AES-256-GCM), as the content of a file of this name. */
export class Encrypt extends Transform {
  private readonly prefix = randomBytes(PREFIX);
  private held: Buffer = Buffer.alloc(0);
  private number = 0;

  constructor(
    private readonly key: Buffer,
    private readonly file: string,
  ) {
    super();
    this.push(this.prefix);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    // The last frame is known by its signature, so one is always held back.
    while (this.held.length > FRAME) {
      this.seal(this.held.subarray(0, FRAME), false);
      this.held = this.held.subarray(FRAME);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.seal(this.held, true);
    done();
  }

  private seal(bytes: Buffer, isLast: boolean): void {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.prefix, this.number++));
    cipher.setAAD(signed(this.file, isLast));
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(bytes.length);
    this.push(Buffer.concat([length, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
  }
}

/** Decrypts what `Encrypt` made; fails with a `BackupError` where it is not whole, not of this file, or of another passphrase. */
export class Decrypt extends Transform {
  private prefix: Buffer | null = null;
  private held: Buffer = Buffer.alloc(0);
  private number = 0;

  constructor(
    private readonly key: Buffer,
    private readonly file: string,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    try {
      // Another frame follows wherever more than one is held.
      for (let frame = this.whole(); frame > 0 && this.held.length > frame; frame = this.whole())
        this.open(frame, false);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      const frame = this.whole();
      if (frame === 0 || frame !== this.held.length) throw this.broken();
      this.open(frame, true);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** The length of the frame that is held whole, 0 when none is. */
  private whole(): number {
    if (!this.prefix && this.held.length >= PREFIX) {
      this.prefix = this.held.subarray(0, PREFIX);
      this.held = this.held.subarray(PREFIX);
    }
    if (!this.prefix || this.held.length < LENGTH) return 0;
    const length = this.held.readUInt32BE();
    if (length > FRAME) throw this.broken();
    const frame = LENGTH + length + TAG;
    return this.held.length < frame ? 0 : frame;
  }

  private open(frame: number, isLast: boolean): void {
    const bytes = this.held.subarray(LENGTH, frame - TAG);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(this.prefix ?? Buffer.alloc(0), this.number++));
    decipher.setAAD(signed(this.file, isLast));
    decipher.setAuthTag(this.held.subarray(frame - TAG, frame));
    try {
      this.push(Buffer.concat([decipher.update(bytes), decipher.final()]));
    } catch {
      throw this.broken();
    }
    this.held = this.held.subarray(frame);
  }

  private broken(): BackupError {
    return new BackupError(`${this.file}: wrong BACKUP_PASSPHRASE, or the file is damaged`);
  }
}
