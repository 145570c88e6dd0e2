import { z } from 'zod';
import { LIMITS } from './limits';

/** The data of a button that came back: which button, of which dialog (null: of none), with what. */
export interface PostbackData {
  kind: string;
  dialog: string | null;
  payload: unknown;
}

/** A kind of button: its payload's schema, and the only way to write its data. */
export interface PostbackKind<T> {
  kind: string;
  schema: z.ZodType<T>;
  /**
   * @param dialog the token of the dialog that the button belongs to; the button is refused once that dialog is over
   * @throws RangeError when LINE would refuse it for its length
   */
  data(payload: T, dialog?: string | null): string;
}

const VERSION = '1';
const envelope = z.tuple([z.literal(VERSION), z.string().max(40), z.string().max(40).nullable(), z.unknown()]);

/** Declares a kind of button. `kind` is `feature.button`, unique in the product. */
export function definePostback<T>(kind: string, schema: z.ZodType<T>): PostbackKind<T> {
  return {
    kind,
    schema,
    data(payload, dialog = null) {
      const data = JSON.stringify([VERSION, kind, dialog, payload]);
      if (data.length > LIMITS.postbackData) throw new RangeError(`postback ${kind} has ${data.length} characters`);
      return data;
    },
  };
}

/** Reads the data of a postback; null when it is none of ours (or of an older version). */
export function readPostback(data: string): PostbackData | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return null;
  }
  const result = envelope.safeParse(parsed);
  if (!result.success) return null;
  const [, kind, dialog, payload] = result.data;
  return { kind, dialog, payload };
}
