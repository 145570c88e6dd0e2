import { mongo } from 'mongoose';
import { type Announcement, announcements } from '../../src/domain/announcements/announcement.model';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { handovers } from '../../src/domain/handovers/handover.model';
import { importFiles } from '../../src/domain/imports/import-file.model';
import { keptUntil } from '../../src/domain/imports/sent-file';
import { memos } from '../../src/domain/memos/memo.model';
import type { OfficeId } from '../../src/domain/office-store';

type Id = mongo.ObjectId;

/** Stores an announcement; sent to the whole office unless told otherwise. */
export async function putAnnouncement(
  office: OfficeId,
  { by, text, now, ...rest }: { by: Id; text: string; now: Date } & Partial<Announcement>,
): Promise<Id> {
  const { _id } = await announcements(office).insert({
    by,
    byRight: { role: 'executive', unit: null },
    audience: { to: 'everybody' },
    within: null,
    mentionAll: false,
    state: 'sent',
    sendAt: now,
    createdAt: now,
    versions: [{ version: 1, title: null, text, link: null, image: null, by, at: now, eventId: `e-${text}` }],
    ...rest,
  } as never);
  return _id;
}

/** Stores a piece of evidence that is kept, of a measure of the year 2570 in the first round; null: of none yet. */
export async function putEvidence(
  office: OfficeId,
  {
    by,
    measure,
    unit = 'clerk_office',
    now,
    name = null,
    batch = 'a-batch',
  }: { by: Id; measure: number | null; unit?: string; now: Date; name?: string | null; batch?: string },
): Promise<Id> {
  const content = {
    mime: 'image/jpeg',
    size: 9,
    sha256: 'a'.repeat(64),
    hasThumbnail: false,
    locationRemoved: false,
  };
  const { _id } = await evidence(office).insert({
    kind: 'image',
    state: 'kept',
    lineMessageId: String(new mongo.ObjectId()),
    part: 0,
    batch,
    set: null,
    about: measure === null ? null : { fiscalYear: 2570, measure, round: '6m', unit },
    by,
    sentAt: now,
    name,
    url: null,
    content,
    trouble: null,
    withdrawn: null,
  });
  return _id;
}

/** Stores a memo of the first round that waits for a position. */
export async function putMemo(office: OfficeId, position: string): Promise<void> {
  const chain = [
    { position, title: 'ปลัด' },
    { position: 'mayor', title: 'นายก' },
  ];
  await memos(office).insert({
    fiscalYear: 2570,
    round: '6m',
    run: 1,
    state: 'endorsing',
    chain,
    step: 0,
    measures: [2],
  });
}

/** Stores the offer of a transfer that begins tomorrow. */
export async function putHandover(office: OfficeId, { from, to, now }: { from: Id; to: Id; now: Date }): Promise<Id> {
  const { _id } = await handovers(office).insert({
    kind: 'transfer',
    from,
    to,
    grants: [{ role: 'staff', unit: 'clerk_office' }],
    startsOn: '2026-12-01',
    endsOn: null,
    state: 'offered',
    eventId: String(new mongo.ObjectId()),
    offeredAt: now,
  });
  return _id;
}

/** Stores a file that was sent to be imported, and shown. */
export async function putImport(office: OfficeId, { by, now }: { by: Id; now: Date }): Promise<Id> {
  const { _id } = await importFiles(office).insert({
    by,
    lineMessageId: String(new mongo.ObjectId()),
    sentAt: now,
    name: 'แผน.csv',
    state: 'shown',
    fiscalYear: null,
    bytes: Buffer.from('ปีงบประมาณ,2571\nมาตรการ,ผู้รับผิดชอบ\nอบรม,กองคลัง\n'),
    sha256: 'a'.repeat(64),
    shownState: 'b'.repeat(64),
    removeAt: keptUntil(now),
  });
  return _id;
}
