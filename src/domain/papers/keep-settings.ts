import { isDeepStrictEqual } from 'node:util';
import { mongo } from 'mongoose';
import type { OfficeId } from '../office-store';
import { countRevisionOn } from '../revision.model';
import { type PaperSettings, USUAL_SETTINGS } from './paper-settings';
import { type StoredPaperSettings, storedPaperSettings } from './paper-settings.model';

/** How an office has its papers; what it has not set is as usual. */
export async function loadPaperSettings(office: OfficeId): Promise<PaperSettings> {
  const stored = await storedPaperSettings(office).findOne({});
  if (!stored) return USUAL_SETTINGS;
  const { digits, analysis, measures, results, author, telephone, years, emblem } = {
    ...USUAL_SETTINGS,
    ...set(stored),
  };
  return { digits, analysis, measures, results, author, telephone, years, emblem };
}

function set({ emblem, ...stored }: StoredPaperSettings): Partial<PaperSettings> {
  return { ...stored, ...(emblem && { emblem: new Uint8Array(emblem.buffer) }) };
}

/** What is to be set; of the years those that are named, whole. */
export type SettingsChange = Partial<Omit<PaperSettings, 'emblem'>>;

/**
 * Sets how an office has its papers; what is not said stays. Call it inside a transaction.
 * @returns whether anything was set for the first time, changed, or nothing
 */
export async function keepPaperSettings(office: OfficeId, change: SettingsChange): Promise<'added' | 'changed' | null> {
  const stored = await storedPaperSettings(office).findOne({});
  const before = await loadPaperSettings(office);
  const named = change.years ?? [];
  const kept = before.years.filter(({ fiscalYear }) => !named.some((one) => one.fiscalYear === fiscalYear));
  const years = [...kept, ...named].sort((a, b) => a.fiscalYear - b.fiscalYear);
  const after = { ...change, years };
  // It stands on the office's public page, too.
  if (change.telephone !== undefined) await countRevisionOn(office);
  if (!stored) {
    await storedPaperSettings(office).insert(after);
    return 'added';
  }
  if (isDeepStrictEqual({ ...before, ...after }, before)) return null;
  await storedPaperSettings(office).updateOne({}, { $set: after });
  return 'changed';
}

/** Keeps the office's emblem, a picture as `takeEmblem` gives it; null: it has none any more. Call it inside a transaction. */
export async function keepEmblem(office: OfficeId, picture: Uint8Array | null): Promise<void> {
  const stored = await storedPaperSettings(office).findOne({});
  const emblem = picture && { emblem: new mongo.Binary(picture) };
  if (!stored) await storedPaperSettings(office).insert({ years: [], ...emblem });
  else await storedPaperSettings(office).updateOne({}, emblem ? { $set: emblem } : { $unset: { emblem: 1 } });
}
