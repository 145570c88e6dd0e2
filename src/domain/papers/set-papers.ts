import { recordAudit } from '../audit/audit.model';
import type { Cause } from '../audit/cause';
import type { OfficeId } from '../office-store';
import { keepEmblem, keepPaperSettings, loadPaperSettings } from './keep-settings';
import { isOfYear, settingChange, type WaySetting, type WordsSetting } from './settings.rules';

/** A setting as it is to be. */
interface Wanted {
  setting: WaySetting | WordsSetting;
  /** BE, of what is said anew each year */
  year: number;
  /** null: the usual words */
  value: string | null;
}

/** Sets how an office has its papers, by an admin. Call it inside a transaction. @returns whether that changed anything */
export async function setPapers(
  office: OfficeId,
  { setting, year, value }: Wanted,
  { by, at, eventId }: Required<Cause>,
): Promise<boolean> {
  const change = settingChange(await loadPaperSettings(office), setting, year, value);
  if ((await keepPaperSettings(office, change)) === null) return false;
  const subject = isOfYear(setting) ? `${setting} ${year}` : setting;
  await recordAudit(office, { at, actor: by, action: 'papers.set', subject, eventId });
  return true;
}

/** Sets the office's emblem, or takes it away (null), by an admin. Call it inside a transaction. */
export async function setEmblem(
  office: OfficeId,
  picture: Uint8Array | null,
  { by, at, eventId }: Required<Cause>,
): Promise<void> {
  await keepEmblem(office, picture);
  await recordAudit(office, {
    at,
    actor: by,
    action: 'papers.set',
    subject: picture ? 'emblem' : 'no emblem',
    eventId,
  });
}
