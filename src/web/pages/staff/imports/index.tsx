import { mongo } from 'mongoose';
import { knownFrameworks } from '../../../../domain/assessments/framework-file';
import { fiscalYearOf } from '../../../../domain/calendar/dates';
import { importFiles } from '../../../../domain/imports/import-file.model';
import { CHAT_LIMITS } from '../../../../domain/imports/limits';
import { movedByChanges } from '../../../../domain/imports/moved-by-changes';
import { problemLines } from '../../../../domain/imports/problem-lines.rules';
import {
  bytesOf,
  findSent,
  keptUntil,
  mayBeImport,
  notImported,
  readSent,
  type SentImport,
  type SentRead,
  sha256Of,
} from '../../../../domain/imports/sent-file';
import { inTransaction } from '../../../../domain/transaction';
import { importAndTell } from '../../../../notifications/imports/import-and-tell';
import type { Shown, StaffPage, Visit } from '../../page';
import { yearIn } from '../../year-in';
import { AskYear, Preview } from './preview';
import { isDone, texts } from './texts';
import { HERE, Upload } from './upload-form';

/** Files that change what the office has: what they would do is seen first, as in the chat. */
export const importPages: StaffPage[] = [
  {
    method: 'get',
    path: '/import',
    who: 'administer',
    async show(visit) {
      const { done } = visit.query;
      return upload(visit, { notice: isDone(done) ? { text: texts.done[done], isBad: false } : null });
    },
  },
  { method: 'post', path: '/import', who: 'administer', bringsFile: true, show: take },
  {
    method: 'get',
    path: '/import/:id',
    who: 'administer',
    show: (visit) => onSent(visit, (sent) => show(visit, sent)),
  },
  {
    method: 'post',
    path: '/import/:id',
    who: 'administer',
    show: (visit) => onSent(visit, (sent) => answer(visit, sent)),
  },
];

type Said = Partial<Pick<Parameters<typeof Upload>[0], 'notice' | 'problem' | 'found'>>;

async function upload(visit: Visit, { notice = null, problem, found = [] }: Said): Promise<Shown> {
  const body = <Upload {...{ visit, notice, problem, found }} />;
  return { title: texts.title, here: HERE, body, isRefused: problem !== undefined || (notice?.isBad ?? false) };
}

/** Reads a file that was chosen. What can go on is kept, anything else is forgotten. */
async function take(visit: Visit): Promise<Shown> {
  const { office, person, now, sent, eventId } = visit;
  if (!sent) return upload(visit, { problem: texts.noFile });
  const { name, bytes } = sent;
  if (!mayBeImport(name)) return upload(visit, { problem: notImported(name) ?? texts.otherFile });
  if (!bytes) return upload(visit, { problem: texts.tooLarge(CHAT_LIMITS.megabytes) });
  const read = await readNow(visit, { name, bytes, fiscalYear: null });
  if (read.kind === 'refused') return refused(visit, name, read);
  if (read.kind === 'done' && read.changes.length === 0) {
    return upload(visit, { notice: { text: texts.nothing(name), isBad: false } });
  }
  const kept = await inTransaction(() =>
    importFiles(office).insert({
      by: person._id,
      lineMessageId: eventId,
      sentAt: now,
      name,
      state: read.kind === 'done' ? 'shown' : 'asked',
      fiscalYear: null,
      bytes,
      sha256: sha256Of(bytes),
      shownState: read.kind === 'done' ? read.state : null,
      removeAt: keptUntil(now),
    }),
  );
  return { to: `${HERE}/${kept._id}` };
}

function refused(visit: Visit, name: string, { problems }: Extract<SentRead, { kind: 'refused' }>): Promise<Shown> {
  const found = problemLines(problems);
  const text = found.every(({ isRead }) => isRead) ? texts.notTaken(name) : texts.problems(name, problems.length);
  return upload(visit, { notice: { text, isBad: true }, found });
}

const readNow = ({ office, now }: Visit, file: Parameters<typeof readSent>[1]): Promise<SentRead> =>
  readSent(office, file, { frameworks: knownFrameworks(), now });

/** Does something about a file of the visitor's that is kept; else says that it is not. */
async function onSent(
  { office, person, now, params }: Visit,
  work: (sent: SentImport) => Promise<Shown>,
): Promise<Shown> {
  const id = params.id ?? '';
  const sent = mongo.ObjectId.isValid(id) ? await findSent(office, id, { by: person._id, now }) : null;
  if (sent?.state === 'imported') return { to: `${HERE}?done=already` };
  if (!sent || sent.state === 'left' || !bytesOf(sent)) return { to: `${HERE}?done=over` };
  return work(sent);
}

const again = (visit: Visit, sent: SentImport): Promise<SentRead> =>
  readNow(visit, { name: sent.name, bytes: bytesOf(sent) ?? Buffer.alloc(0), fiscalYear: sent.fiscalYear });

/** What a file would do by now. */
async function show(visit: Visit, sent: SentImport, said: string | null = null): Promise<Shown> {
  const read = await again(visit, sent);
  if (read.kind === 'refused') return refused(visit, sent.name, read);
  if (read.kind === 'asks_year') {
    const now = fiscalYearOf(visit.now);
    const years = read.years.length > 0 ? read.years : [now, now + 1, now - 1];
    return { title: texts.check, here: HERE, body: <AskYear {...{ visit, sent, years }} /> };
  }
  const { changes, state } = read;
  if (changes.length === 0) return upload(visit, { notice: { text: texts.nothing(sent.name), isBad: false } });
  const { reminders } = visit;
  const moved = await movedByChanges({ ...visit, leadDays: reminders.leadDays, national: reminders.holidays }, changes);
  const body = <Preview {...{ visit, sent, changes, state, moved, said }} />;
  return { title: texts.check, here: HERE, body, isRefused: said !== null };
}

/** The year is said, or what was seen is imported, or left. */
async function answer(visit: Visit, sent: SentImport): Promise<Shown> {
  const { office, form } = visit;
  if (form.do === 'year') {
    const fiscalYear = yearIn(form.year) ?? null;
    await inTransaction(() => importFiles(office).updateOne({ _id: sent._id }, { $set: { fiscalYear } }));
    return { to: `${HERE}/${sent._id}` };
  }
  if (form.do === 'leave') {
    await inTransaction(() =>
      importFiles(office).updateOne({ _id: sent._id }, { $set: { state: 'left', bytes: null } }),
    );
    return { to: `${HERE}?done=left` };
  }
  const read = await again(visit, sent);
  const state = form.state ?? '';
  if (read.kind !== 'done' || read.state !== state) return show(visit, sent, texts.again);
  const done = await importNow(visit, sent, read, state);
  return done ? { to: `${HERE}?done=imported` } : show(visit, sent, texts.again);
}

/** Somebody was faster, after it was read: nothing of it is stored. */
class Outdated extends Error {
  override readonly name = 'Outdated';
}

async function importNow(
  visit: Visit,
  sent: SentImport,
  { content }: Extract<SentRead, { kind: 'done' }>,
  state: string,
): Promise<boolean> {
  try {
    await inTransaction(async () => {
      if (!(await importAndTell(visit, sent, content, state))) throw new Outdated();
    });
    return true;
  } catch (error) {
    if (error instanceof Outdated) return false;
    throw error;
  }
}
