import { createHash } from 'node:crypto';
import { mongo } from 'mongoose';
import { announcements } from '../../../../domain/announcements/announcement.model';
import { groupsWithin } from '../../../../domain/announcements/linked-groups';
import { requireWithin } from '../../../../domain/announcements/scope';
import { ownUnitsOf } from '../../../../domain/organisations/unit-by-words';
import type { Draft } from '../../../../notifications/announcements/draft';
import { estimate } from '../../../../notifications/announcements/reach';
import { sendAnnouncement } from '../../../../notifications/announcements/send-announcement';
import { Refusal } from '../../../../refusal';
import { inTransactionOrRefusal } from '../../or-refusal';
import type { Shown, Visit } from '../../page';
import { pictureOf } from './picture';
import { Preview, previewOf, whyNotToSend } from './preview';
import { type DraftProblems, type DraftValues, readDraft } from './read-draft.rules';
import { texts } from './texts';
import { offeredTo, WriteForm } from './write-form';

const HERE = '/dashboard/announcements';
/** What a form says besides the announcement. */
const BESIDE = new Set(['token', 'shown', 'do', 'id', 'image', 'no-picture', 'picture']);

/** The form, with what somebody entered. */
export async function writeForm(visit: Visit, values: DraftValues, problems: DraftProblems = {}): Promise<Shown> {
  const body = <WriteForm {...{ visit, values, problems }} offered={await offeredTo(visit)} />;
  return { title: texts.write, here: HERE, body, isRefused: Object.keys(problems).length > 0 };
}

/** Shows what was written as it will look, sends what was seen, or goes back to the form. */
export async function written(visit: Visit): Promise<Shown> {
  const { form, organisation, now } = visit;
  const said = Object.fromEntries(Object.entries(form).filter(([name]) => !BESIDE.has(name)));
  const picture = await pictureOf(visit);
  if ('problem' in picture) return writeForm(visit, said, { picture: picture.problem });
  const { image } = picture;
  const values = image ? { ...said, image: image.id } : said;
  if (form.do === 'edit') return writeForm(visit, values);
  const id = form.do === 'send' ? ownId(visit, form.id ?? '') : String(new mongo.ObjectId());
  const read = readDraft(values, organisation, { id, now, image, groups: await groupsWithin(visit) });
  if ('problems' in read) return writeForm(visit, values, read.problems);
  const { draft } = read;
  await requireUnits(visit, draft);
  return form.do === 'send' ? send(visit, draft, values) : preview(visit, draft, values);
}

/** The id of what is sent from a preview: the same each time, and nobody else's, whatever a form says. */
function ownId({ office, person }: Visit, ofPreview: string): string {
  return createHash('sha256')
    .update(JSON.stringify([office, person._id, ofPreview]))
    .digest('hex')
    .slice(0, 24);
}

async function preview(visit: Visit, draft: Draft, values: DraftValues, isRefused = false): Promise<Shown> {
  const shown = await previewOf(visit, draft, await estimate(visit, draft), values);
  return { title: texts.previewTitle, here: HERE, body: <Preview {...shown} />, isRefused };
}

async function send(visit: Visit, draft: Draft, values: DraftValues): Promise<Shown> {
  const { office } = visit;
  const sent = await inTransactionOrRefusal(async () => {
    // The form was sent twice: it is one announcement.
    if (await announcements(office).findOne({ _id: new mongo.ObjectId(draft.id) })) return;
    const reach = await estimate(visit, draft);
    const refusal = whyNotToSend(draft, reach);
    if (refusal !== null) throw new Refusal('not_to_be_sent', refusal);
    await sendAnnouncement(visit, draft, reach);
  });
  if (sent instanceof Refusal) return preview(visit, draft, values, true);
  return { to: `${HERE}/${draft.id}?done=${draft.sendAt === null ? 'sent' : 'scheduled'}` };
}

/** Units that are not offered are asked for by a form of one's own making: that is refused as in the chat, and audited. */
async function requireUnits(visit: Visit, { audience }: Draft): Promise<void> {
  if (audience.to !== 'units') return;
  for (const unit of ownUnitsOf(visit.organisation)) {
    if (audience.units.includes(unit.key)) await requireWithin(visit, unit);
  }
}
