import {
  DIALOG_MINUTES,
  DialogConflict,
  dialogKey,
  endDialog,
  endDialogsOf,
  findDialog,
  openAmong,
  openDialog,
  reopen,
  saveDialog,
} from '../../src/bot/dialog';
import { officeId } from '../../src/domain/office-store';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const OFFICE = officeId('kham-muang');
const NOW = new Date('2026-11-20T03:00:00Z');
const KEY = dialogKey('U1', 'U1');
const inMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const save = (after = openDialog('report', 'measure'), key = KEY) => saveDialog(OFFICE, key, null, after, NOW);
const open = async (at = NOW, key = KEY) => (await findDialog(OFFICE, key, at)).open;

async function saved() {
  await save();
  const found = await open();
  if (!found) throw new Error('nothing was saved');
  return found;
}

test('is found as it was saved, one version further each time', async () => {
  const first = openDialog('report', 'measure', { year: 2570 });
  await saveDialog(OFFICE, KEY, null, first, NOW);
  expect(await open()).toMatchObject({ ...first, version: 1 });
  const before = await open();
  await saveDialog(OFFICE, KEY, before, { ...first, step: 'round' }, NOW);
  expect(await open()).toMatchObject({ ...first, step: 'round', version: 2 });
});

test('that another event went on with meanwhile is not written over', async () => {
  const before = await saved();
  await saveDialog(OFFICE, KEY, before, { ...before, step: 'round' }, NOW);
  const late = saveDialog(OFFICE, KEY, before, { ...before, step: 'detail' }, NOW);
  await expect(late).rejects.toThrow(DialogConflict);
  expect(await open()).toMatchObject({ step: 'round', version: 2 });
});

test('of two that begin at the same moment one is there, and the other is told', async () => {
  const results = await Promise.allSettled([save(openDialog('report', 'a')), save(openDialog('announce', 'b'))]);
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(failed).toEqual([expect.any(DialogConflict)]);
  expect(await open()).toMatchObject({ version: 1 });
});

test('that ended meanwhile is not begun again by who still goes on with it', async () => {
  const before = await saved();
  await endDialog(OFFICE, KEY);
  await expect(saveDialog(OFFICE, KEY, before, before, NOW)).rejects.toThrow(DialogConflict);
  expect(await open()).toBeNull();
});

test('whose place another one took is not written over, though its version is the same', async () => {
  const before = await saved();
  await endDialog(OFFICE, KEY);
  await save(openDialog('announce', 'text'));
  await expect(saveDialog(OFFICE, KEY, before, before, NOW)).rejects.toThrow(DialogConflict);
  expect(await open()).toMatchObject({ feature: 'announce' });
});

test.each([
  ['a moment before half an hour is over it is open', DIALOG_MINUTES - 0.001, 'open'],
  ['after half an hour it lapsed', DIALOG_MINUTES, 'lapsed'],
  ['a moment before a further day is over it can still be taken up', DIALOG_MINUTES + 24 * 60 - 0.001, 'lapsed'],
  ['after that it is forgotten', DIALOG_MINUTES + 24 * 60, 'neither'],
])('%s', async (_when, minutes, expected) => {
  await save();
  const found = await findDialog(OFFICE, KEY, inMinutes(minutes));
  const is = found.open ? 'open' : found.lapsed ? 'lapsed' : 'neither';
  expect(is).toBe(expected);
});

test('goes on for half an hour from when the person last went on with it', async () => {
  const before = await saved();
  await saveDialog(OFFICE, KEY, before, before, inMinutes(20));
  expect(await open(inMinutes(DIALOG_MINUTES + 10))).not.toBeNull();
});

test('that lapsed makes room for another', async () => {
  await save();
  const later = inMinutes(DIALOG_MINUTES);
  await saveDialog(OFFICE, KEY, null, openDialog('announce', 'text'), later);
  expect(await open(later)).toMatchObject({ feature: 'announce' });
});

test('that is taken up again is where it was, and its old buttons are over', async () => {
  const before = await saved();
  const again = reopen(before);
  expect(again).toMatchObject({ feature: before.feature, step: before.step, data: before.data, version: 0 });
  expect(again.token).not.toBe(before.token);
});

test('of an office is not seen by another', async () => {
  await save();
  expect(await findDialog(officeId('mueang-hong'), KEY, NOW)).toEqual({ open: null, lapsed: null });
});

test('of one place is not that of another', async () => {
  await save();
  expect(await open(NOW, dialogKey('C1', 'U1'))).toBeNull();
});

test('of somebody all end wherever they are, and nobody else’s', async () => {
  for (const key of [KEY, dialogKey('C1', 'U1'), dialogKey('C1', 'U2')]) await save(undefined, key);
  await endDialogsOf(OFFICE, 'U1');
  expect(await open()).toBeNull();
  expect(await open(NOW, dialogKey('C1', 'U1'))).toBeNull();
  expect(await open(NOW, dialogKey('C1', 'U2'))).not.toBeNull();
});

test('whether one is open is asked for many keys at once, of all offices', async () => {
  await save();
  await saveDialog(officeId('mueang-hong'), dialogKey('C1', 'U2'), null, openDialog('report', 'round'), NOW);
  const keys = [KEY, dialogKey('C1', 'U2'), dialogKey('C1', 'U3')];
  expect(await openAmong(keys, NOW, 1_000)).toEqual(new Set(keys.slice(0, 2)));
  expect(await openAmong(keys, inMinutes(DIALOG_MINUTES), 1_000)).toEqual(new Set());
});
