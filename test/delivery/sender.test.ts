import { useDelivery } from './use-delivery';

const delivery = useDelivery();

describe('what goes out', () => {
  test('is a push where it is for one person, and a line of the ledger afterwards', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'สวัสดี'));
    await delivery.send();
    expect(delivery.got(one)).toEqual(['สวัสดี']);
    const row = await delivery.row();
    expect(row).toMatchObject({ state: 'sent', tries: 1, requestId: expect.any(String), closedAt: expect.any(Date) });
    for (const working of ['open', 'claim', 'leasedUntil', 'retryKey', 'request', 'lastFailure'])
      expect(row).not.toHaveProperty(working);
  });

  test('is one multicast of 500 and a rest where many are told the same', async () => {
    const many = await delivery.members(501);
    await delivery.put(...many.map((one) => delivery.note(one, 'ประกาศ', { content: 'a/1' })));
    await delivery.send();
    expect([delivery.calls('multicast'), delivery.calls('push')]).toEqual([1, 1]);
    for (const one of many) expect(delivery.got(one)).toEqual(['ประกาศ']);
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
  });

  test('is a push each where everybody is told something else', async () => {
    const many = await delivery.members(20);
    await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
    await delivery.send();
    expect([delivery.calls('multicast'), delivery.calls('push')]).toEqual([0, 20]);
    many.forEach((one, index) => {
      expect(delivery.got(one)).toEqual([`งาน ${index}`]);
    });
  });

  test('reaches a group by push', async () => {
    const lineGroupId = await delivery.group();
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'สรุป', { to: { lineGroupId }, content: 'a/1' }));
    await delivery.send();
    expect([delivery.calls('multicast'), delivery.calls('push')]).toEqual([0, 1]);
    expect(await delivery.row()).toMatchObject({ state: 'sent', to: lineGroupId });
  });

  test('is the urgent before the normal, the older before the newer', async () => {
    const one = await delivery.member();
    const at = (minutes: number) => new Date(delivery.now().getTime() - minutes * 60_000);
    await delivery.put(
      delivery.note(one, 'ปกติ ใหม่', { occasion: 'o/1', notBefore: at(1) }),
      delivery.note(one, 'ปกติ เก่า', { occasion: 'o/2', notBefore: at(9) }),
      delivery.note(one, 'ด่วน', { occasion: 'o/3', notBefore: at(0), priority: 'urgent' }),
    );
    await delivery.send();
    expect(delivery.got(one)).toEqual(['ด่วน', 'ปกติ เก่า', 'ปกติ ใหม่']);
  });

  test('waits for its time', async () => {
    const one = await delivery.member();
    const notBefore = new Date(delivery.now().getTime() + 60_000);
    await delivery.put(delivery.note(one, 'พรุ่งนี้', { notBefore }));
    await delivery.send();
    expect(delivery.got(one)).toEqual([]);
    delivery.clock.advance(60_000);
    await delivery.send();
    expect(delivery.got(one)).toEqual(['พรุ่งนี้']);
  });

  test('goes out once, however many senders work', async () => {
    const many = await delivery.members(120);
    await delivery.put(...many.map((one, index) => delivery.note(one, `งาน ${index}`)));
    await Promise.all([delivery.send(), delivery.send(), delivery.send()]);
    expect(await delivery.rows({ state: { $ne: 'sent' } })).toEqual([]);
    many.forEach((one, index) => {
      expect(delivery.got(one)).toEqual([`งาน ${index}`]);
    });
  });
});

describe('what does not go out', () => {
  const dropped = async () => (await delivery.rows({ state: 'dropped' })).map(({ dropped }) => dropped);

  test('is what is for somebody who left, blocked the bot or wants no notifications', async () => {
    const [left, blocked, quiet, stays] = await delivery.members(4);
    if (!left || !blocked || !quiet || !stays) throw new Error('four were added');
    const all = [left, blocked, quiet, stays];
    await delivery.put(...all.map((one) => delivery.note(one, 'เตือน', { content: 'a/1' })));
    await delivery.remove(left);
    await delivery.changePerson(blocked, { reach: 'blocked' });
    await delivery.changePerson(quiet, { quietSince: delivery.now() });
    await delivery.send();
    expect(await dropped()).toEqual(['left', 'blocked', 'quiet']);
    expect(all.map((one) => delivery.got(one))).toEqual([[], [], [], ['เตือน']]);
  });

  test('is what is for a group that the bot left, or that wants no notifications', async () => {
    const one = await delivery.member();
    const left = await delivery.group();
    const quiet = await delivery.group();
    await delivery.put(
      delivery.note(one, 'สรุป', { to: { lineGroupId: left } }),
      delivery.note(one, 'สรุป', { to: { lineGroupId: quiet } }),
    );
    await delivery.changeGroup(left, { state: 'left' });
    await delivery.changeGroup(quiet, { quietSince: delivery.now() });
    await delivery.send();
    expect(await dropped()).toEqual(['left', 'quiet']);
    expect(delivery.calls('push')).toBe(0);
  });

  test('is what has been done meanwhile', async () => {
    const [done, due] = await delivery.members(2);
    if (!done || !due) throw new Error('two were added');
    await delivery.put(delivery.note(done, 'ส่งแล้ว'), delivery.note(due, 'ยังไม่ส่ง'));
    delivery.kinds.done.add('ส่งแล้ว');
    await delivery.send();
    expect(await dropped()).toEqual(['nothing_due']);
    expect([delivery.got(done), delivery.got(due)]).toEqual([[], ['ยังไม่ส่ง']]);
  });

  test('is what lost its sense before it could go out', async () => {
    const one = await delivery.member();
    await delivery.put(delivery.note(one, 'วันนี้', { expiresAt: new Date(delivery.now().getTime() + 1000) }));
    delivery.clock.advance(1000);
    await delivery.send();
    expect(await dropped()).toEqual(['too_late']);
    expect(delivery.got(one)).toEqual([]);
  });

  test('reaches all the same who is told that they are no member any more', async () => {
    const gone = await delivery.member();
    await delivery.put(delivery.note(gone, 'ถอนสิทธิ์', { to: { person: null, lineUserId: gone.lineUserId } }));
    await delivery.remove(gone);
    await delivery.send();
    expect(delivery.got(gone)).toEqual(['ถอนสิทธิ์']);
  });
});

describe('a kind that fails', () => {
  test('holds back its own rows only, and they go out when it works again', async () => {
    const [one, other] = await delivery.members(2);
    if (!one || !other) throw new Error('two were added');
    await delivery.put(delivery.note(one, 'ดี'), delivery.note(other, 'ไม่รู้จัก', { kind: 'unheard of' }));
    await delivery.send();
    expect(delivery.got(one)).toEqual(['ดี']);
    expect(await delivery.row({ kind: 'unheard of' })).toMatchObject({ state: 'queued', lastFailure: 'not written' });

    await delivery.put(delivery.note(one, 'อีกครั้ง', { occasion: 'o/2' }));
    delivery.kinds.failing = true;
    await delivery.send();
    delivery.kinds.failing = false;
    expect(delivery.got(one)).toEqual(['ดี']);
    delivery.clock.advance(60_000);
    await delivery.send();
    expect(delivery.got(one)).toEqual(['ดี', 'อีกครั้ง']);
    expect(await delivery.row({ occasion: 'o/2' })).not.toHaveProperty('lastFailure');
  });
});

test('one message that cannot be written holds back no other of its kind; it is tried again later', async () => {
  const [bad, ...others] = await delivery.members(4);
  if (!bad) throw new Error('four were added');
  const [note] = delivery.kinds.all;
  if (!note) throw new Error('there is a kind');
  const prepare: typeof note.prepare = async (office, rows, now) => {
    if (rows.some(({ payload }) => payload.text === 'พัง')) throw new Error('cannot be written');
    return note.prepare(office, rows, now);
  };
  await delivery.put(delivery.note(bad, 'พัง'), ...others.map((one) => delivery.note(one, 'ไปได้')));
  await delivery.send({ kinds: [{ ...note, prepare }] });
  for (const one of others) expect(delivery.got(one)).toEqual(['ไปได้']);
  expect(await delivery.row({ to: bad.lineUserId })).toMatchObject({ state: 'queued', lastFailure: 'not written' });
});
