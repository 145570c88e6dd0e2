import { createCanvas } from '@napi-rs/canvas';
import { RateLimiter } from '../../src/simulator/api/rate-limits';
import { type Stage, setStage, until } from './stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ rates: { profile: { count: 2, perMs: 3_600_000 } } });
});
afterEach(() => stage.close());

const STAFF = 'staff-1';
const GROUP = 'unit-group';
const userId = (key = STAFF) => stage.world.people.person(key).userId;
const get = (path: string) => stage.call('GET', path);
const png = (width: number, height: number) => createCanvas(width, height).toBuffer('image/png');
const IMAGE = { 'content-type': 'image/png' };
const menu = {
  size: { width: 800, height: 540 },
  selected: true,
  name: 'เมนูเจ้าหน้าที่',
  chatBarText: 'เมนู',
  areas: [{ bounds: { x: 0, y: 0, width: 400, height: 540 }, action: { type: 'message', text: 'งานของฉัน' } }],
};
const createMenu = async () => String((await stage.call('POST', '/v2/bot/richmenu', menu)).body.richMenuId ?? 'none');

describe('the door', () => {
  test.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: 'Bearer other' }],
  ])('%s is 401 with the words of LINE', async (_, headers) => {
    const { status, body } = await stage.call('GET', '/v2/bot/info', undefined, headers);
    expect(status).toBe(401);
    expect(body.message).toBe(
      'Authentication failed. Confirm that the access token in the authorization header is valid.',
    );
  });

  test('an unknown path is 404', async () => {
    const { status, body } = await get('/v2/bot/nothing');
    expect([status, body]).toEqual([404, { message: 'Not found' }]);
  });

  test('a trailing slash is another path', async () => {
    expect((await get('/v2/bot/info/')).status).toBe(404);
  });

  test('a body over 2 MB is 413', async () => {
    const messages = [{ type: 'text', text: 'x'.repeat(2 * 1024 * 1024) }];
    expect((await stage.call('POST', '/v2/bot/message/push', { to: userId(), messages })).status).toBe(413);
  });

  test('a body that is no JSON is 400, one that does not say it is JSON is 415', async () => {
    const path = '/v2/bot/message/push';
    expect((await stage.call('POST', path, Buffer.from('{'))).status).toBe(400);
    expect((await stage.call('POST', path, Buffer.from('{}'), { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('every answer has a request id, and every call is on record', async () => {
    const { headers } = await get('/v2/bot/info');
    const [call] = stage.world.journal.calls('bot-info');
    expect(call).toMatchObject({ status: 200, requestId: headers.get('x-line-request-id') });
  });

  test('over the rate limit LINE refuses with 429', async () => {
    await stage.world.membership.follow(STAFF);
    const statuses = [1, 2, 3].map(() => get(`/v2/bot/profile/${userId()}`));
    expect((await Promise.all(statuses)).map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  });

  test('a rate limit fills again as real time passes, up to its size', () => {
    let now = 0;
    const limiter = new RateLimiter({ push: { count: 2, perMs: 1000 } }, () => now);
    const takes = (times: number) => Array.from({ length: times }, () => limiter.take('push'));
    expect(takes(3)).toEqual([true, true, false]);
    now = 500;
    expect(takes(2)).toEqual([true, false]);
    now = 60_000;
    expect(takes(3)).toEqual([true, true, false]);
  });
});

describe('people and groups', () => {
  test('the profile of a friend is given, of somebody who is none or blocks is 404', async () => {
    const path = `/v2/bot/profile/${userId()}`;
    expect((await get(path)).status).toBe(404);
    await stage.world.membership.follow(STAFF);
    expect((await get(path)).body).toMatchObject({ userId: userId(), displayName: 'เจ้าหน้าที่ สำนักปลัด' });
  });

  test('a member of the group has a profile without being a friend; others have none', async () => {
    await stage.world.membership.inviteBot(GROUP);
    const group = `/v2/bot/group/${stage.world.people.group(GROUP).groupId}`;
    expect((await get(`${group}/member/${userId()}`)).body).toMatchObject({ displayName: 'เจ้าหน้าที่ สำนักปลัด' });
    expect((await get(`${group}/member/${userId('executive')}`)).status).toBe(404);
    expect((await get(`${group}/summary`)).body).toMatchObject({ groupName: 'กลุ่ม สำนักปลัด' });
    expect((await get(`${group}/members/count`)).body).toEqual({ count: 3 });
    expect((await get(`${group}/members/ids`)).status).toBe(403);
  });

  test('after the bot left, the group is 404 and a leave event came', async () => {
    await stage.world.membership.inviteBot(GROUP);
    const group = `/v2/bot/group/${stage.world.people.group(GROUP).groupId}`;
    expect((await stage.call('POST', `${group}/leave`)).status).toBe(200);
    expect((await get(`${group}/summary`)).status).toBe(404);
    await until(() => stage.received.at(-1)?.type === 'leave');
  });

  test.each([
    [5, 202],
    [60, 202],
    [4, 400],
    [61, 400],
    [7, 400],
  ])('a loading animation of %i seconds is %i', async (loadingSeconds, status) => {
    const body = { chatId: userId(), loadingSeconds };
    expect((await stage.call('POST', '/v2/bot/chat/loading/start', body)).status).toBe(status);
  });

  test('a loading animation in a group is refused', async () => {
    const body = { chatId: stage.world.people.group(GROUP).groupId };
    expect((await stage.call('POST', '/v2/bot/chat/loading/start', body)).status).toBe(400);
  });
});

describe('files of users', () => {
  const send = async (notReady: number) => {
    await stage.world.talking.sendImage(STAFF, { type: 'image/png', bytes: png(4, 4), notReady });
    return stage.world.lastId(STAFF);
  };

  test('202 until it is ready, then the bytes', async () => {
    const path = `/v2/bot/message/${await send(1)}/content`;
    expect((await get(path)).status).toBe(202);
    const { status, headers } = await get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('an unsent one is gone (410), an unknown one was never there (404)', async () => {
    const id = await send(0);
    await stage.world.talking.unsend(STAFF, id);
    expect((await get(`/v2/bot/message/${id}/content`)).status).toBe(410);
    expect((await get('/v2/bot/message/1/content')).status).toBe(404);
  });
});

describe('rich menus', () => {
  test('made, drawn and linked, a menu is seen by its user; the default by the others', async () => {
    for (const key of [STAFF, 'executive']) await stage.world.membership.follow(key);
    const [own, standard] = [await createMenu(), await createMenu()];
    for (const id of [own, standard]) {
      expect((await stage.call('POST', `/v2/bot/richmenu/${id}/content`, png(800, 540), IMAGE)).status).toBe(200);
    }
    expect((await stage.call('POST', `/v2/bot/user/${userId()}/richmenu/${own}`)).status).toBe(200);
    expect((await stage.call('POST', `/v2/bot/user/all/richmenu/${standard}`)).status).toBe(200);
    const seen = (key: string) => stage.world.richMenus.seenBy(userId(key))?.richMenuId;
    expect([seen(STAFF), seen('executive')]).toEqual([own, standard]);
    expect((await get('/v2/bot/user/all/richmenu')).body).toEqual({ richMenuId: standard });
    expect((await get(`/v2/bot/user/${userId()}/richmenu`)).body).toEqual({ richMenuId: own });
    await stage.world.buttons.tapRichMenu(STAFF, 0);
    expect(stage.received.at(-1)).toMatchObject({ message: { text: 'งานของฉัน' } });
    await stage.call('DELETE', `/v2/bot/richmenu/${own}`);
    expect(seen(STAFF)).toBe(standard);
  });

  test.each([
    ['of another size than the menu', () => png(801, 540), IMAGE, 400],
    ['that is no image', () => Buffer.from('no image'), IMAGE, 400],
    ['over 1 MB', () => Buffer.concat([png(800, 540), Buffer.alloc(1024 * 1024)]), IMAGE, 413],
    ['of another media type', () => png(800, 540), { 'content-type': 'image/gif' }, 415],
  ])('an image %s is refused', async (_, bytes, headers, status) => {
    const path = `/v2/bot/richmenu/${await createMenu()}/content`;
    expect((await stage.call('POST', path, bytes(), headers)).status).toBe(status);
  });

  test('an image cannot be replaced, and a menu without one cannot be used', async () => {
    const id = await createMenu();
    expect((await stage.call('POST', `/v2/bot/user/all/richmenu/${id}`)).status).toBe(400);
    const path = `/v2/bot/richmenu/${id}/content`;
    await stage.call('POST', path, png(800, 540), IMAGE);
    expect((await stage.call('POST', path, png(800, 540), IMAGE)).status).toBe(400);
  });

  test.each([
    ['narrower than 800', { size: { width: 799, height: 400 }, areas: [] }],
    ['lower than 250', { size: { width: 800, height: 249 }, areas: [] }],
    ['taller than 1 to 1.45', { size: { width: 800, height: 552 }, areas: [] }],
    ['with 15 graphemes in the bar', { chatBarText: 'ก'.repeat(15) }],
    ['with an area outside', { areas: [{ ...menu.areas[0], bounds: { x: 401, y: 0, width: 400, height: 540 } }] }],
    ['with 21 areas', { areas: Array.from({ length: 21 }, () => menu.areas[0]) }],
    ['with a field that LINE does not know', { colour: 'green' }],
  ])('a menu %s is refused', async (_, change) => {
    const { status, body } = await stage.call('POST', '/v2/bot/richmenu/validate', { ...menu, ...change });
    expect(status).toBe(400);
    expect(body.message).toMatch(/^The request body has \d+ error\(s\)$/);
  });

  test('14 graphemes of Thai fit the bar, however many code units they are', async () => {
    const body = { ...menu, chatBarText: 'ที่'.repeat(14) };
    expect((await stage.call('POST', '/v2/bot/richmenu/validate', body)).status).toBe(200);
  });

  test('an alias names a menu once', async () => {
    const richMenuId = await createMenu();
    const body = { richMenuAliasId: 'staff', richMenuId };
    expect((await stage.call('POST', '/v2/bot/richmenu/alias', body)).status).toBe(200);
    expect((await stage.call('POST', '/v2/bot/richmenu/alias', body)).status).toBe(400);
    expect((await get('/v2/bot/richmenu/alias/list')).body).toEqual({ aliases: [body] });
  });
});

describe('the webhook endpoint', () => {
  test('its test posts no events and tells what came back', async () => {
    expect((await stage.call('POST', '/v2/bot/channel/webhook/test', {})).body).toMatchObject({
      success: true,
      statusCode: 200,
    });
    expect(stage.received).toEqual([]);
    stage.botStatus = 500;
    expect((await stage.call('POST', '/v2/bot/channel/webhook/test', {})).body).toMatchObject({
      success: false,
      statusCode: 500,
    });
  });
});
