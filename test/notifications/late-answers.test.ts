import { anonymiseClosed } from '../../src/delivery/anonymise-closed';
import { forgetRecipient } from '../../src/delivery/forget-recipient';
import { ledgerOf } from '../../src/delivery/ledger';
import { createPiggyback } from '../../src/delivery/piggyback';
import { bindToOffice } from '../../src/domain/people/directory.model';
import { inTransaction } from '../../src/domain/transaction';
import { inboxCollection } from '../../src/line/inbox';
import type { LateAnswer } from '../../src/line/late-answers';
import type { Message } from '../../src/line/types';
import { silentLog } from '../../src/log';
import { createLateAnswers } from '../../src/notifications/answers/create-late-answers';
import { lateAnswer } from '../../src/notifications/answers/late-answer';
import { missedAnswer } from '../../src/notifications/answers/missed-answer';
import { type Member, OFFICE, useDelivery } from '../delivery/use-delivery';

const delivery = useDelivery();
const kinds = [lateAnswer, missedAnswer];
afterEach(() => inboxCollection().deleteMany({}));

const DAY_MS = 24 * 3_600_000;
const message = (text: string): Message => ({ type: 'text', text });

async function boundMember(): Promise<Member> {
  const one = await delivery.member();
  await bindToOffice(one.lineUserId, OFFICE);
  return one;
}

const late = () => createLateAnswers({ now: delivery.now });
const answer = (to: string, change: Partial<LateAnswer> = {}): LateAnswer => ({
  eventId: 'E1',
  receivedAt: delivery.now(),
  to,
  messages: [message('บันทึกแล้ว')],
  changed: OFFICE,
  isApology: false,
  ...change,
});
const notSent = (given: LateAnswer) => inTransaction(() => late().notSent(given));
const maybeSent = (given: LateAnswer) => inTransaction(() => late().maybeSent(given));

const piggyback = () =>
  createPiggyback({ kinds: new Map(kinds.map((kind) => [kind.kind, kind])), now: delivery.now, log: silentLog });
const ride = ({ lineUserId }: Member, eventId = 'E2'): Promise<string[]> =>
  inTransaction(async () =>
    (await piggyback().take(lineUserId, 4, eventId)).map((one) => ('text' in one ? one.text : one.type)),
  );

describe('what an event changed', () => {
  test('is confirmed through the outbox, with the time of the question', async () => {
    const one = await boundMember();
    expect(await notSent(answer(one.lineUserId))).toBe('queued');
    delivery.clock.advance(60_000);
    await delivery.send({ kinds });
    expect(delivery.got(one)).toEqual(['คำตอบของข้อความเมื่อ 10.00 น. เพิ่งส่งได้ตอนนี้', 'บันทึกแล้ว']);
  });

  test('is confirmed once, whatever looks again', async () => {
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    await notSent(answer(one.lineUserId));
    await delivery.send({ kinds });
    expect(delivery.calls('push')).toBe(1);
  });

  test('goes out as it was when it fills a reply by itself', async () => {
    const one = await boundMember();
    const five = ['1', '2', '3', '4', '5'];
    await notSent(answer(one.lineUserId, { messages: five.map(message) }));
    await delivery.send({ kinds });
    expect(delivery.got(one)).toEqual(five);
  });

  test('waits while the messages of the month are used up, and then goes with the next answer, free of charge', async () => {
    await delivery.start(0);
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    await delivery.send({ kinds });
    expect(delivery.calls('push')).toBe(0);
    expect(await delivery.row()).toMatchObject({ state: 'queued', lastFailure: 'quota' });
    expect(await ride(one)).toEqual([expect.stringContaining('10.00'), 'บันทึกแล้ว']);
  });

  test('waits while LINE refuses our token, for days, and goes out with a new one', async () => {
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    await delivery.send({ kinds, gateway: delivery.gateway('revoked') });
    delivery.clock.advance(3 * DAY_MS);
    await delivery.send({ kinds });
    expect(delivery.got(one)).toEqual(['คำตอบของข้อความเมื่อ 20 พ.ย. 2569 10.00 น. เพิ่งส่งได้ตอนนี้', 'บันทึกแล้ว']);
  });

  test('is confirmed to who asked for no notifications: an answer is none', async () => {
    const one = await boundMember();
    await delivery.changePerson(one, { quietSince: delivery.now() });
    await notSent(answer(one.lineUserId));
    await delivery.send({ kinds });
    expect(delivery.got(one)).toHaveLength(2);
  });

  test('is tried again for who asked for no notifications while LINE did not answer', async () => {
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    delivery.fail('push', '500');
    await delivery.send({ kinds });
    expect(delivery.got(one)).toEqual([]);
    await delivery.changePerson(one, { quietSince: delivery.now() });
    delivery.clock.advance(3_600_000);
    await delivery.send({ kinds });
    expect(delivery.got(one)).toHaveLength(2);
  });

  test('is confirmed to who has left by it, whose LINE id then goes', async () => {
    const one = await boundMember();
    await delivery.remove(one);
    await notSent(answer(one.lineUserId, { messages: [message('ลบข้อมูลแล้ว')] }));
    await delivery.send({ kinds });
    expect(delivery.got(one)).toContain('ลบข้อมูลแล้ว');
    await anonymiseClosed();
    expect((await delivery.row()).to).toMatch(/^forgotten:/);
  });

  test('is confirmed in the group where it was asked for, linked or not', async () => {
    const lineGroupId = await delivery.group(3);
    await delivery.changeGroup(lineGroupId, { state: 'left' });
    await notSent(answer(lineGroupId, { messages: [message('เลิกเชื่อมกลุ่มแล้ว')] }));
    await delivery.send({ kinds });
    expect(await delivery.row({ to: lineGroupId })).toMatchObject({ state: 'sent' });
  });

  test('leaves nothing of what was said once it is sent, or the person has left', async () => {
    const [one, other] = [await boundMember(), await boundMember()];
    await notSent(answer(one.lineUserId));
    await delivery.send({ kinds });
    await notSent(answer(other.lineUserId, { eventId: 'E2' }));
    await forgetRecipient(OFFICE, other.id, delivery.now());
    for (const row of await delivery.rows()) expect(row).not.toHaveProperty('said');
    expect((await delivery.rows()).map(({ state }) => state)).toEqual(['sent', 'dropped']);
  });

  test('shows nothing of what is said in the ledger', async () => {
    await notSent(answer((await boundMember()).lineUserId));
    const [line] = await ledgerOf(OFFICE, { limit: 1 });
    expect(line?.kind).toBe('answer.late');
    expect(line).not.toHaveProperty('said');
  });

  test('is not said again when it may have arrived: the next reply says that it was done', async () => {
    const one = await boundMember();
    expect(await maybeSent(answer(one.lineUserId))).toBe('noted');
    delivery.clock.advance(120_000);
    await delivery.send({ kinds });
    expect(delivery.calls('push')).toBe(0);
    expect(await ride(one)).toEqual(['ข้อความเมื่อ 10.00 น. ทำให้แล้ว แต่คำตอบอาจส่งไม่ถึง']);
  });

  test('and so when LINE never said during a day whether it took it', async () => {
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    delivery.fail('push', '500', 1000);
    await delivery.send({ kinds });
    delivery.clock.advance(DAY_MS);
    await delivery.send({ kinds });
    expect(await delivery.row({ kind: 'answer.late' })).toMatchObject({ state: 'failed', lastFailure: 'unknown' });
    expect(await ride(one)).toEqual(['ข้อความเมื่อ 20 พ.ย. 2569 10.00 น. ทำให้แล้ว แต่คำตอบอาจส่งไม่ถึง']);
  });

  test('and so when it rode along with an answer of which nobody knows whether it arrived', async () => {
    const one = await boundMember();
    await notSent(answer(one.lineUserId));
    await ride(one, 'E2');
    await inTransaction(() => piggyback().record('E2', 'unknown'));
    await delivery.send({ kinds });
    expect(delivery.calls('push')).toBe(0);
    expect(await ride(one, 'E3')).toEqual(['ข้อความเมื่อ 10.00 น. ทำให้แล้ว แต่คำตอบอาจส่งไม่ถึง']);
  });
});

describe('a mere question', () => {
  const question = (to: string, eventId: string): LateAnswer => answer(to, { eventId, changed: null });

  test('is worth no message: the next reply says in one line what was missed', async () => {
    const one = await boundMember();
    expect(await notSent(question(one.lineUserId, 'E1'))).toBe('noted');
    await delivery.send({ kinds });
    expect(await ride(one)).toEqual(['ข้อความเมื่อ 10.00 น. ตอบไม่ทัน ถามใหม่ได้']);
    expect(delivery.calls('push')).toBe(0);
  });

  test('asked again and again in vain is one line still', async () => {
    const one = await boundMember();
    for (let minute = 0; minute < 6; minute++) {
      await notSent(question(one.lineUserId, `E${minute}`));
      delivery.clock.advance(60_000);
    }
    expect(await ride(one)).toEqual(['ข้อความตั้งแต่ 10.00 น. ถึง 10.05 น. ตอบไม่ทัน ถามใหม่ได้']);
    await piggyback().record('E2', 'sent');
    expect(await ride(one, 'E3')).toEqual([]);
  });

  test('is not told of after a week, and never by a message of its own', async () => {
    const one = await boundMember();
    await notSent(question(one.lineUserId, 'E1'));
    delivery.clock.advance(7 * DAY_MS);
    await delivery.send({ kinds });
    expect(delivery.calls('push')).toBe(0);
    expect(await delivery.row()).toMatchObject({ state: 'dropped', dropped: 'too_late' });
  });

  test('is told of to who wants no notifications, too', async () => {
    const one = await boundMember();
    await delivery.changePerson(one, { quietSince: delivery.now() });
    await notSent(question(one.lineUserId, 'E1'));
    expect(await ride(one)).toEqual(['ข้อความเมื่อ 10.00 น. ตอบไม่ทัน ถามใหม่ได้']);
  });

  test('whose answer may have arrived is told of as such', async () => {
    const one = await boundMember();
    await maybeSent(question(one.lineUserId, 'E1'));
    expect(await ride(one)).toEqual(['คำตอบของข้อความเมื่อ 10.00 น. อาจส่งไม่ถึง ถ้าไม่เห็น ถามใหม่ได้']);
  });

  test('of a guest, or in a group, leaves nothing', async () => {
    const [guest] = await delivery.members(1);
    expect(await notSent(question(guest?.lineUserId ?? '', 'E1'))).toBe('left');
    const lineGroupId = await delivery.group();
    await bindToOffice(lineGroupId, OFFICE);
    expect(await notSent(question(lineGroupId, 'E2'))).toBe('left');
    expect(await delivery.rows()).toEqual([]);
  });
});

describe('an event that could not be handled', () => {
  test('is apologised for through the outbox', async () => {
    const one = await boundMember();
    const apology = answer(one.lineUserId, { changed: null, isApology: true, messages: [message('ขออภัย')] });
    expect(await notSent(apology)).toBe('queued');
    await delivery.send({ kinds });
    expect(delivery.got(one)).toContain('ขออภัย');
  });

  test('and where the apology may have arrived, the next reply says it', async () => {
    const one = await boundMember();
    await maybeSent(answer(one.lineUserId, { changed: null, isApology: true }));
    expect(await ride(one)).toEqual(['ข้อความเมื่อ 10.00 น. ทำไม่สำเร็จ ลองส่งใหม่ได้']);
  });
});

test('what an older version stored, which did not say whether it changed anything, is confirmed', async () => {
  const one = await boundMember();
  expect(await notSent(answer(one.lineUserId, { changed: undefined }))).toBe('queued');
});
