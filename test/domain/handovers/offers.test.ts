import { mongo } from 'mongoose';
import { latestAudit } from '../../../src/domain/audit/audit.model';
import { instantOf, type LocalDate } from '../../../src/domain/calendar/dates';
import { answerHandover, type HandoverAnswer } from '../../../src/domain/handovers/answer-handover';
import { endHandoversOf } from '../../../src/domain/handovers/end-handovers';
import { type HandoverState, handovers } from '../../../src/domain/handovers/handover.model';
import { type Offer, offerHandover, openHandoverOf } from '../../../src/domain/handovers/offer-handover';
import { refuseHandover } from '../../../src/domain/handovers/refuse-handover';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import type { StoredPerson } from '../../../src/domain/people/redeem-code';
import { inTransaction } from '../../../src/domain/transaction';
import { useDatabase } from '../../../src/testing/database';

useDatabase();

const OFFICE = officeId('sample');
const TODAY: LocalDate = '2026-11-20';
const now = instantOf(TODAY, '10:00');
const FINANCE: Grant = { role: 'staff', unit: 'finance_division' };
const CLERK: Grant = { role: 'supervisor', unit: 'clerk_office' };
const ADMIN: Grant = { role: 'admin', unit: null };
const forget = async (): Promise<void> => undefined;

let known = 0;
const member = (...grants: Grant[]): Promise<StoredPerson> => {
  const rest = { displayName: 'ใคร', consent: { version: 1, at: now }, reach: 'reachable' as const, registeredAt: now };
  return people(OFFICE).insert({ lineUserId: `U${++known}`, grants, ...rest });
};
let giver: StoredPerson;
let colleague: StoredPerson;
beforeEach(async () => {
  giver = await member(FINANCE, CLERK);
  colleague = await member(FINANCE);
});

const offer = (given: Partial<Offer> = {}) => {
  const days = { kind: 'transfer' as const, startsOn: TODAY, endsOn: null, today: TODAY };
  const whole = { office: OFFICE, from: giver, to: colleague._id, ...days, now, eventId: `e${++known}`, ...given };
  return inTransaction(() => offerHandover(whole));
};
/** Without a transaction: the refusal is audited, and the pipeline keeps that. */
const tryAnswer = (handover: mongo.ObjectId, by: StoredPerson, say: HandoverAnswer, at = now) =>
  answerHandover({ office: OFFICE, handover, person: by, answer: say, now: at, eventId: `e${++known}` });
const answer = (...given: Parameters<typeof tryAnswer>) => inTransaction(() => tryAnswer(...given));
const stateOf = async (_id: mongo.ObjectId) => (await handovers(OFFICE).findOne({ _id }))?.state;
const grantsOf = async ({ _id }: StoredPerson) => (await people(OFFICE).findOne({ _id }))?.grants ?? [];

describe('an offer', () => {
  test('holds what can be handed over, and is audited', async () => {
    giver = await member(FINANCE, ADMIN, { ...CLERK, until: '2026-12-31' });
    expect(await offer()).toMatchObject({ state: 'offered', grants: [FINANCE], from: giver._id, to: colleague._id });
    expect(await latestAudit(OFFICE, 1)).toMatchObject([{ action: 'handover.offered', actor: giver._id }]);
  });

  test('by the same event is made once', async () => {
    const first = await offer({ eventId: 'same' });
    expect((await offer({ eventId: 'same' }))._id).toEqual(first._id);
    expect(await handovers(OFFICE).count()).toBe(1);
  });

  test('of a transfer has no last day, whatever was said', async () => {
    expect(await offer({ endsOn: '2026-12-31' })).toMatchObject({ endsOn: null });
    giver = await member(FINANCE);
    expect(await offer({ kind: 'stand_in', endsOn: '2026-12-31' })).toMatchObject({ endsOn: '2026-12-31' });
  });

  test.each<[string, () => Promise<Partial<Offer>>, string]>([
    ['of an admin alone', async () => ({ from: await member(ADMIN) }), 'nothing_to_give'],
    ['of who stands in alone', async () => ({ from: await member({ ...FINANCE, until: TODAY }) }), 'nothing_to_give'],
    ['to oneself', async () => ({ to: giver._id }), 'to_oneself'],
    ['to nobody', async () => ({ to: new mongo.ObjectId() }), 'not_there'],
    ['from yesterday on', async () => ({ startsOn: '2026-11-19' }), 'past_day'],
    ['from more than a year on', async () => ({ startsOn: '2027-11-21' }), 'late_start'],
    ['that ends before it begins', async () => ({ kind: 'stand_in', endsOn: '2026-11-19' }), 'end_before_start'],
    ['that lasts more than a year', async () => ({ kind: 'stand_in', endsOn: '2027-11-20' }), 'too_long'],
  ])('%s is refused', async (_what, given, code) => {
    await expect(offer(await given())).rejects.toMatchObject({ code });
    expect(await handovers(OFFICE).count()).toBe(0);
  });

  test.each<[string, Partial<Offer>]>([
    ['a year from now', { startsOn: '2027-11-20' }],
    ['for a year to the day', { kind: 'stand_in', endsOn: '2027-11-19' }],
    ['for one day', { kind: 'stand_in', endsOn: TODAY }],
  ])('%s is taken', async (_what, given) => {
    expect(await offer(given)).toMatchObject({ state: 'offered' });
  });

  test.each<[HandoverState, 'transfer' | 'stand_in', boolean]>([
    ['offered', 'transfer', true],
    ['accepted', 'transfer', true],
    ['active', 'stand_in', true],
    ['active', 'transfer', false],
    ['ended', 'stand_in', false],
    ['declined', 'transfer', false],
    ['cancelled', 'transfer', false],
    ['refused', 'transfer', false],
  ])('while another is %s (%s): refused? %s', async (state, kind, isRefused) => {
    const { _id } = await offer({ kind, endsOn: '2026-12-31' });
    await handovers(OFFICE).updateOne({ _id }, { $set: { state } });
    expect((await openHandoverOf(OFFICE, giver._id)) !== null).toBe(isRefused);
    const again = offer();
    if (isRefused) await expect(again).rejects.toMatchObject({ code: 'open_already' });
    else expect(await again).toMatchObject({ state: 'offered' });
  });
});

describe('an answer', () => {
  test.each<[HandoverAnswer, 'colleague' | 'giver']>([
    ['accepted', 'colleague'],
    ['declined', 'colleague'],
    ['cancelled', 'giver'],
  ])('%s is given by the %s, once, and audited', async (say, who) => {
    const { _id } = await offer();
    const [by, other] = who === 'giver' ? [giver, colleague] : [colleague, giver];
    await expect(tryAnswer(_id, other, say)).rejects.toMatchObject({ code: 'not_ones_own' });
    expect(await stateOf(_id)).toBe('offered');
    expect(await answer(_id, by, say)).toMatchObject({ state: say });
    expect(await answer(_id, by, say)).toMatchObject({ state: say });
    const written = (await latestAudit(OFFICE, 10)).map(({ action }) => action).sort();
    expect(written).toEqual([`handover.${say}`, 'handover.offered', 'refused.handover'].sort());
  });

  test.each<[string, HandoverState, HandoverAnswer, 'colleague' | 'giver', string | null]>([
    ['an offer that was declined', 'declined', 'accepted', 'colleague', 'handover_over'],
    ['an offer that was taken back', 'cancelled', 'accepted', 'colleague', 'handover_over'],
    ['one that was accepted, by who accepted it', 'accepted', 'declined', 'colleague', 'handover_over'],
    ['one that was accepted, by its giver', 'accepted', 'cancelled', 'giver', null],
    ['one that began', 'active', 'cancelled', 'giver', 'handover_over'],
    ['one that an admin refused', 'refused', 'accepted', 'colleague', 'handover_over'],
  ])('to %s', async (_what, state, say, who, code) => {
    const { _id } = await offer();
    await handovers(OFFICE).updateOne({ _id }, { $set: { state } });
    const given = answer(_id, who === 'giver' ? giver : colleague, say);
    if (code) await expect(given).rejects.toMatchObject({ code });
    else expect(await given).toMatchObject({ state: say });
  });

  test.each<[string, Partial<Offer>, LocalDate, string | null]>([
    ['a week after the first day', {}, '2026-11-27', null],
    ['a day later', {}, '2026-11-28', 'offer_too_old'],
    ['on the last day of a short stand-in', { kind: 'stand_in', endsOn: '2026-11-22' }, '2026-11-22', null],
    ['a day after that', { kind: 'stand_in', endsOn: '2026-11-22' }, '2026-11-23', 'offer_too_old'],
  ])('comes %s', async (_when, given, day, code) => {
    const { _id } = await offer(given);
    const late = answer(_id, colleague, 'accepted', instantOf(day, '23:59'));
    if (code) await expect(late).rejects.toMatchObject({ code });
    else expect(await late).toMatchObject({ state: 'accepted' });
  });

  test('to nothing that is there is over', async () => {
    await expect(answer(new mongo.ObjectId(), colleague, 'accepted')).rejects.toMatchObject({ code: 'handover_over' });
  });
});

describe('an admin', () => {
  const refuse = (handover: mongo.ObjectId, today = TODAY) =>
    inTransaction(() =>
      refuseHandover({
        office: OFFICE,
        handover,
        cause: { at: now, by: giver._id, eventId: `e${++known}` },
        today,
        forget,
      }),
    );
  const active = async (given: Partial<Offer>) => {
    const { _id } = await offer(given);
    await handovers(OFFICE).updateOne({ _id }, { $set: { state: 'active' } });
    return _id;
  };

  test('does not allow an offer: it never begins; a second time changes nothing', async () => {
    const { _id } = await offer();
    expect((await refuse(_id)).refused).toHaveLength(1);
    expect(await stateOf(_id)).toBe('refused');
    await refuse(_id);
    expect((await latestAudit(OFFICE, 10)).filter(({ action }) => action === 'handover.refused')).toHaveLength(1);
  });

  test('undoes a transfer within thirty days: what it gave goes back', async () => {
    const _id = await active({});
    await people(OFFICE).updateOne({ _id: giver._id }, { $set: { grants: [FINANCE] } });
    await people(OFFICE).updateOne({ _id: colleague._id }, { $set: { grants: [FINANCE, CLERK] } });
    await handovers(OFFICE).updateOne({ _id }, { $set: { grants: [CLERK], gained: [CLERK] } });
    await refuse(_id, '2026-12-20');
    expect([await grantsOf(giver), await grantsOf(colleague)]).toEqual([[FINANCE, CLERK], [FINANCE]]);
  });

  test('not a day later', async () => {
    await expect(refuse(await active({}), '2026-12-21')).rejects.toMatchObject({ code: 'handover_over' });
  });

  test('ends a stand-in whenever that is', async () => {
    const _id = await active({ kind: 'stand_in', endsOn: '2027-11-01' });
    await people(OFFICE).updateOne(
      { _id: colleague._id },
      { $set: { grants: [{ ...CLERK, until: '2027-11-01' }, FINANCE] } },
    );
    await refuse(_id, '2027-10-01');
    expect(await grantsOf(colleague)).toEqual([FINANCE]);
    expect(await grantsOf(giver)).toEqual([FINANCE, CLERK]);
  });

  test.each<HandoverState>(['declined', 'cancelled', 'ended'])('does nothing to one that is %s', async (state) => {
    const { _id } = await offer();
    await handovers(OFFICE).updateOne({ _id }, { $set: { state } });
    await expect(refuse(_id)).rejects.toMatchObject({ code: 'handover_over' });
  });
});

describe('when rights are taken', () => {
  const settle = (person: StoredPerson) =>
    inTransaction(() => endHandoversOf(OFFICE, person._id, { at: now, by: null, eventId: 'e' } as never, forget));
  const setGrants = ({ _id }: StoredPerson, ...grants: Grant[]) =>
    people(OFFICE).updateOne({ _id }, { $set: { grants } });

  test('an offer goes on while its giver holds any of it, and ends when none is left', async () => {
    const { _id } = await offer();
    await setGrants(giver, CLERK);
    expect(await settle(giver)).toEqual([]);
    expect(await stateOf(_id)).toBe('offered');
    await setGrants(giver, ADMIN);
    expect(await settle(giver)).toMatchObject([{ became: 'cancelled' }]);
    expect(await stateOf(_id)).toBe('cancelled');
  });

  test('an offer ends when the colleague is registered no more', async () => {
    await offer();
    await people(OFFICE).deleteMany({ _id: colleague._id });
    expect(await settle(colleague)).toMatchObject([{ became: 'cancelled' }]);
  });

  test('a stand-in goes on with less, and ends with nothing', async () => {
    const { _id } = await offer({ kind: 'stand_in', endsOn: '2026-12-31' });
    await handovers(OFFICE).updateOne({ _id }, { $set: { state: 'active' } });
    const held = [FINANCE, CLERK].map((grant): Grant => ({ ...grant, until: '2026-12-31' }));
    await setGrants(colleague, ...held);
    await setGrants(giver, FINANCE);
    expect(await settle(giver)).toMatchObject([{ became: 'less' }]);
    expect(await grantsOf(colleague)).toEqual([held[0]]);
    await setGrants(giver, ADMIN);
    expect(await settle(giver)).toMatchObject([{ became: 'ended' }]);
    expect(await grantsOf(colleague)).toEqual([]);
    expect(await stateOf(_id)).toBe('ended');
  });

  test('a transfer that began is over: what it gave is the colleague’s own', async () => {
    const { _id } = await offer();
    await handovers(OFFICE).updateOne({ _id }, { $set: { state: 'active' } });
    await setGrants(giver, ADMIN);
    expect(await settle(giver)).toEqual([]);
    expect(await stateOf(_id)).toBe('active');
  });
});
