import { z } from 'zod';

/** The layout of the folder; a program that finds a higher one is too old for it. */
export const FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.number().int(),
  program: z.string(),
  server: z.string(),
  database: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  /** file by file, names within the folder, sizes and SHA-256 of the bytes as they are stored */
  files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: digest })),
  /** how many documents each collection's file has, and their digest whatever their order (see `DocumentDigest`) */
  collections: z.array(z.object({ name: z.string(), documents: z.number().int(), digest })),
  /** entries of the oplog from while it was copied */
  oplogEntries: z.number().int(),
});

/** What a backup holds. */
export type Manifest = z.infer<typeof manifestSchema>;

/** @returns null when a text is no manifest */
export function readManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
