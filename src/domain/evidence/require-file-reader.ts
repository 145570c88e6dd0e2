import { mongo } from 'mongoose';
import { Refusal } from '../../refusal';
import { abilitiesOf, type Person } from '../abilities/abilities-of';
import { refuseTry } from '../abilities/refuse-try';
import { theAnnouncement, theDocument, theEvidence, theOffice } from '../abilities/things';
import { announcements } from '../announcements/announcement.model';
import { announcementFiles } from '../announcements/file.model';
import { localDate } from '../calendar/dates';
import { documentVersions } from '../documents/document.model';
import { texts as documentTexts } from '../documents/texts';
import { grantsOn } from '../handovers/handover.rules';
import { measures } from '../measures/measure.model';
import { type OfficeId, officeId } from '../office-store';
import { people } from '../people/person.model';
import { hasConsented } from '../people/privacy-notice';
import type { FileForm, Linked } from './file-links';
import { findEvidence } from './find-evidence';
import { texts } from './texts';

/**
 * Lets pass the reader of a link that has been checked, if they may still see what it gives. Who may not is refused, and that is
 * audited once for each link. What is not there (any more) is nobody's to refuse.
 * @param expires of the link, as it stands there
 * @throws Refusal `may_not_open`, which says who may
 */
export async function requireFileReader(linked: Linked, expires: string, now: Date): Promise<void> {
  if (linked.reader === null) return; // the same message to many: whoever has it
  const office = officeId(linked.office);
  const _id = new mongo.ObjectId(linked.reader);
  const reader = await readerOf(office, _id, now);
  const asked = ASKED[linked.form];
  if (await asked.may(office, linked.id, reader)) return;
  await refuseTry(
    office,
    { person: { _id }, now, eventId: `link ${expires}` },
    { ability: asked.ability, subject: `file ${linked.id}` },
    new Refusal('may_not_open', asked.refusal),
  );
}

/** The reader with the rights of today: none where they are registered no more, or have not consented to the notice of today. */
async function readerOf(office: OfficeId, _id: mongo.ObjectId, now: Date): Promise<Person> {
  const person = await people(office).findOne({ _id });
  if (!person || !hasConsented(person)) return { _id, grants: [] };
  return { ...person, grants: grantsOn(person.grants, localDate(now)) };
}

async function mayOpen(office: OfficeId, id: string, reader: Person): Promise<boolean> {
  const one = await findEvidence(office, new mongo.ObjectId(id));
  if (!one) return true;
  const { about } = one;
  const isInPlan = about && (await measures(office).findOne({ fiscalYear: about.fiscalYear, num: about.measure }));
  // Evidence of a measure that the plan has no more is of no unit.
  return abilitiesOf(reader, theEvidence(one, about && { units: isInPlan ? [about.unit] : [] })).open;
}

async function mayRead(office: OfficeId, id: string, reader: Person): Promise<boolean> {
  const file = await announcementFiles(office).findOne({ _id: new mongo.ObjectId(id) });
  if (!file) return true;
  const found = file.announcement && (await announcements(office).findOne({ _id: file.announcement }));
  return found ? abilitiesOf(reader, theAnnouncement(found)).manage : false;
}

const mayImport = async (_office: OfficeId, _id: string, reader: Person): Promise<boolean> =>
  abilitiesOf(reader, theOffice).administer;

async function mayHave(office: OfficeId, id: string, reader: Person): Promise<boolean> {
  const document = await documentVersions(office).findOne({ _id: new mongo.ObjectId(id) });
  return !document || abilitiesOf(reader, theDocument(document)).open;
}

const EVIDENCE = { ability: 'open_evidence', may: mayOpen, refusal: texts.mayNotOpen };
const LIST = { ability: 'announce', may: mayRead, refusal: texts.mayNotRead };

/** What each form asks of its reader. */
const ASKED: Record<FileForm, typeof EVIDENCE> = {
  full: EVIDENCE,
  small: EVIDENCE,
  announced: LIST,
  circulated: LIST,
  import_form: { ability: 'administer', may: mayImport, refusal: texts.mayNotImport },
  document: { ability: 'documents', may: mayHave, refusal: documentTexts.mayNotOpen },
};
