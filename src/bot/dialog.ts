import { randomBytes } from 'node:crypto';
import { type PipelineStage, Schema } from 'mongoose';
import { valuesWith } from '../domain/all-offices';
import { isDuplicateKey, type OfficeId, officeRecords } from '../domain/office-store';

/**
 * An open conversation of one person in one place, e.g. a report that is being written. Its buttons carry its token; a button
 * of a dialog that is over is refused kindly.
 */
export interface Dialog {
  /** the feature that leads it */
  feature: string;
  /** what it waits for */
  step: string;
  /** what was said so far; the feature's own shape */
  data: Record<string, unknown>;
  token: string;
  version: number;
  /** the rights that carried it when the person last went on with it; one that is gone ends it */
  under?: string[];
  /** LINE's ids of the texts whose words it holds; a text that is taken back ends it */
  from?: string[];
}

interface StoredDialog extends Dialog {
  office: OfficeId;
  /** place and person */
  key: string;
  expiresAt: Date;
  forgetAt: Date;
}

/** A dialog that nobody went on with is over after this. */
export const DIALOG_MINUTES = 30;
/** One that is over can be taken up again for so long. */
const RESUME_HOURS = 24;
/** Texts of a dialog whose ids are kept; nobody answers so many questions. */
const MOST_TEXTS = 100;

const schema = new Schema<StoredDialog>(
  {
    key: { type: String, required: true },
    feature: { type: String, required: true },
    step: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    token: { type: String, required: true },
    version: { type: Number, required: true },
    under: { type: [String], default: undefined },
    from: { type: [String], default: undefined },
    expiresAt: { type: Date, required: true },
    forgetAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false, collection: 'dialogs' },
);
schema.index({ office: 1, key: 1 }, { unique: true });
schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
// Whether a dialog is open is asked for everybody who talks in a group, before their office is known.
schema.index({ key: 1, expiresAt: 1 });

const dialogs = officeRecords<StoredDialog>('Dialog', schema, { isTrace: true });

/** Under which a person's dialog in a place is stored. @param place LINE's id of the chat */
export const dialogKey = (place: string, lineUserId: string): string => `${place}/${lineUserId}`;

/** Of some keys, those with an open dialog, whichever office it is of. It gives nothing else of them. */
export async function openAmong(keys: readonly string[], now: Date, timeoutMS: number): Promise<Set<string>> {
  const open = { key: { $in: keys }, expiresAt: { $gt: now } };
  return new Set(await valuesWith<StoredDialog>('Dialog', 'key', open, { timeoutMS }));
}

/** Begins a dialog; it is stored when the handler returns it. */
export function openDialog(feature: string, step: string, data: Record<string, unknown> = {}): Dialog {
  return { feature, step, data, token: randomBytes(6).toString('base64url'), version: 0 };
}

/** Somebody's dialog: open, or lapsed (over, and can be taken up again); both null where there is none. */
export interface FoundDialog {
  open: Dialog | null;
  lapsed: Dialog | null;
}

const remembered = (now: Date) => ({ forgetAt: { $gt: now } });

/** What a stored dialog is at a time. */
export function toFound(stored: (Dialog & { expiresAt: Date }) | null, now: Date): FoundDialog {
  return stored && stored.expiresAt > now ? { open: stored, lapsed: null } : { open: null, lapsed: stored };
}

/** The dialog under a key. */
export async function findDialog(office: OfficeId, key: string, now: Date): Promise<FoundDialog> {
  return toFound(await dialogs(office).findOne({ key, ...remembered(now) }), now);
}

/**
 * A stage for an aggregation that adds the dialog under a key, for `toFound`, of the office named in the field `office`.
 * @param as the field that it comes into, in a list
 */
export const dialogJoined = (as: string, key: string, now: Date): PipelineStage.Lookup =>
  dialogs.joined(as, { key, ...remembered(now) });

/** The same with what people have in the chat with them alone, of some offices. */
export const ownDialogsJoined = (
  as: string,
  offices: readonly OfficeId[],
  lineUserIds: readonly string[],
  now: Date,
): PipelineStage.Lookup => {
  const keys = lineUserIds.map((id) => dialogKey(id, id));
  return dialogs.joinedOf(as, offices, { key: { $in: keys }, ...remembered(now) });
};

/** A dialog that lapsed, begun again where it was. Its old buttons stay over. */
export function reopen({ feature, step, data }: Dialog): Dialog {
  return openDialog(feature, step, data);
}

/** What ends an open dialog that is the feature's own, and leaves any other. */
export const endOwn = (open: Dialog | null, feature: string): null | undefined =>
  open?.feature === feature ? null : undefined;

/** Another event of the same person changed the dialog meanwhile; the event is handled again on what is there now. */
export class DialogConflict extends Error {
  override readonly name = 'DialogConflict';
}

/**
 * Stores a dialog after an event.
 * @param before what the event found; the dialog is stored only if that is still so
 * @throws DialogConflict
 */
export async function saveDialog(
  office: OfficeId,
  key: string,
  before: Dialog | null,
  after: Dialog,
  now: Date,
): Promise<void> {
  const { feature, step, data, token, under = [], from = [] } = after;
  const expiresAt = new Date(now.getTime() + DIALOG_MINUTES * 60_000);
  const forgetAt = new Date(expiresAt.getTime() + RESUME_HOURS * 3_600_000);
  const change = {
    feature,
    step,
    data,
    token,
    under,
    from: from.slice(-MOST_TEXTS),
    version: (before?.version ?? 0) + 1,
    expiresAt,
    forgetAt,
  };
  if (before) {
    const saved = await dialogs(office).updateOne(
      { key, token: before.token, version: before.version },
      { $set: change },
    );
    if (!saved) throw new DialogConflict('the dialog was changed meanwhile');
    return;
  }
  try {
    // In place of one that lapsed; where one is open, it would be a second under that key, which cannot be.
    await dialogs(office).updateOne({ key, expiresAt: { $lte: now } }, { $set: change }, { upsert: true });
  } catch (error) {
    throw isDuplicateKey(error) ? new DialogConflict('a dialog was begun meanwhile') : error;
  }
}

/** Whether a dialog, open or lapsed, holds the words of a text, by LINE's id of it. */
export async function holdsText(office: OfficeId, key: string, messageId: string): Promise<boolean> {
  return (await dialogs(office).count({ key, from: messageId })) > 0;
}

/** Ends the dialog under a key. */
export async function endDialog(office: OfficeId, key: string): Promise<void> {
  await dialogs(office).deleteMany({ key });
}

/** Ends all dialogs of a person, wherever they are. */
export async function endDialogsOf(office: OfficeId, lineUserId: string): Promise<void> {
  await dialogs(office).deleteMany({ key: { $regex: `/${lineUserId}$` } });
}
