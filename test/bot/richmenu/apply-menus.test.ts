import { applyMenus } from '../../../src/bot/richmenu/apply-menus';
import { describeMenus } from '../../../src/bot/richmenu/describe-menus';
import { linkRoleMenu } from '../../../src/bot/richmenu/link-role-menu';
import { readMenuFile } from '../../../src/bot/richmenu/menu-file';
import { removeMenus } from '../../../src/bot/richmenu/remove-menus';
import { loadExamples } from '../../../src/domain/imports/load-examples';
import { officeId } from '../../../src/domain/office-store';
import type { Grant } from '../../../src/domain/people/people.rules';
import { people } from '../../../src/domain/people/person.model';
import { useDatabase } from '../../../src/testing/database';
import { useChannel } from './channel';

useDatabase();
const channel = useChannel();
beforeEach(async () => {
  await loadExamples(AT);
});

const AT = new Date('2026-11-20T03:00:00Z');

async function registered(key: string, grants: Grant[], office = 'kham-muang') {
  const friend = channel.friend(key);
  await people(officeId(office)).insert({
    lineUserId: friend.lineUserId,
    displayName: null,
    grants,
    consent: { version: 1, at: AT },
    reach: 'reachable',
    registeredAt: AT,
  });
  return friend;
}

const names = () => channel.world.richMenus.all().map(({ name }) => name);

test('an empty channel gets five menus; guests see theirs, everybody registered that of their highest role', async () => {
  const staff = await registered('a', [{ role: 'staff', unit: 'finance_division' }]);
  const both = await registered('b', [
    { role: 'staff', unit: 'finance_division' },
    { role: 'admin', unit: null },
  ]);
  const elsewhere = await registered('c', [{ role: 'executive', unit: null }], 'soe-phloe');
  const guest = channel.friend('d');
  const applied = await applyMenus(channel.gateway.richMenus);
  expect(applied).toEqual({ created: 5, kept: 0, removed: 0, linked: 3, refused: 0 });
  expect([staff, both, elsewhere, guest].map(({ menu }) => menu())).toEqual(['staff', 'admin', 'executive', 'guest']);
});

test('applying again changes nothing', async () => {
  await applyMenus(channel.gateway.richMenus);
  const before = channel.world.richMenus.all().map(({ richMenuId }) => richMenuId);
  expect(await applyMenus(channel.gateway.richMenus)).toMatchObject({ created: 0, kept: 5, removed: 0 });
  expect(channel.world.richMenus.all().map(({ richMenuId }) => richMenuId)).toEqual(before);
});

test('a menu of an older version is replaced, one of somebody else is left alone', async () => {
  const { request, png } = readMenuFile('staff');
  const { richMenus } = channel.gateway;
  const old = await richMenus.create({ ...request, name: 'tamtid/staff/older' });
  await richMenus.uploadImage(old, png);
  await richMenus.create({ ...request, name: 'เมนูของหน่วยงาน' });
  expect(await applyMenus(richMenus)).toMatchObject({ created: 5, removed: 1 });
  expect(names()).toContain('เมนูของหน่วยงาน');
  expect(names()).not.toContain('tamtid/staff/older');
});

test('a menu whose picture never arrived is made anew', async () => {
  await channel.gateway.richMenus.create(readMenuFile('guest').request);
  expect(await applyMenus(channel.gateway.richMenus)).toMatchObject({ created: 5, kept: 0, removed: 1 });
  expect(channel.friend('a').menu()).toBe('guest');
});

test('who blocked the bot is passed over', async () => {
  const friend = await registered('a', [{ role: 'admin', unit: null }]);
  await people(officeId('kham-muang')).updateOne({ lineUserId: friend.lineUserId }, { $set: { reach: 'blocked' } });
  expect((await applyMenus(channel.gateway.richMenus)).linked).toBe(0);
});

test('removing takes away only ours, and what guests see', async () => {
  await applyMenus(channel.gateway.richMenus);
  await channel.gateway.richMenus.create({ ...readMenuFile('staff').request, name: 'เมนูของหน่วยงาน' });
  expect(await removeMenus(channel.gateway.richMenus)).toBe(5);
  expect(names()).toEqual(['เมนูของหน่วยงาน']);
  expect(await channel.gateway.richMenus.getDefault()).toBeNull();
  expect(await removeMenus(channel.gateway.richMenus)).toBe(0);
});

test('a default menu that is not ours stays when ours are removed', async () => {
  const { richMenus } = channel.gateway;
  const { request, png } = readMenuFile('staff');
  const foreign = await richMenus.create({ ...request, name: 'เมนูของหน่วยงาน' });
  await richMenus.uploadImage(foreign, png);
  await richMenus.setDefault(foreign);
  await removeMenus(richMenus);
  expect(await richMenus.getDefault()).toBe(foreign);
});

test('what the channel has is told apart: of this version, older, and not ours', async () => {
  const { richMenus } = channel.gateway;
  const { request } = readMenuFile('staff');
  await applyMenus(richMenus);
  await richMenus.create({ ...request, name: 'tamtid/staff/older' });
  await richMenus.create({ ...request, name: 'เมนูของหน่วยงาน' });
  await richMenus.remove((await richMenus.list()).find(({ name }) => name === request.name)?.richMenuId ?? '');
  const { menus, missing } = await describeMenus(richMenus);
  const of = (state: string) => menus.filter((menu) => menu.state === state);
  expect([of('current').length, of('old').length, of('foreign').length]).toEqual([4, 1, 1]);
  expect(missing).toEqual([request.name]);
  expect(menus.find(({ isDefault }) => isDefault)?.name).toMatch(/^tamtid\/guest\//);
});

describe('the menu of one person', () => {
  test('follows the highest role, and is the guests’ again without any', async () => {
    const person = channel.friend('a');
    await applyMenus(channel.gateway.richMenus);
    await linkRoleMenu(channel.gateway, person.lineUserId, [{ role: 'supervisor', unit: 'finance_division' }]);
    expect(person.menu()).toBe('supervisor');
    await linkRoleMenu(channel.gateway, person.lineUserId, []);
    expect(person.menu()).toBe('guest');
  });

  test('is not changed while the menus do not exist in the channel', async () => {
    const person = channel.friend('a');
    await linkRoleMenu(channel.gateway, person.lineUserId, [{ role: 'admin', unit: null }]);
    expect(person.menu()).toBeUndefined();
  });
});
