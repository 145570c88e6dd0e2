import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { instantOf, type LocalDate } from '../../src/domain/calendar/dates';
import { silentLog } from '../../src/log';
import { warnOfLateBackup } from '../../src/notifications/backups/backup-late';
import { DailyBackup } from '../../src/operations/backup/daily-backup';
import { testDatabaseUri } from '../../src/testing/database';
import { useBot } from '../../src/testing/make-bot';
import { outboxRows } from '../../src/testing/outbox-rows';

const bot = useBot();
let folder: string;
let day: LocalDate;
let time: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tamtid-daily-')), 'backups');
  [day, time] = ['2027-03-30', '01:00'];
});
afterEach(() => {
  if (readdirSync(join(folder, '..')).includes('backups')) chmodSync(folder, 0o700);
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function daily(uri = testDatabaseUri().replace('/tamtid?', `/${mongoose.connection.name}?`)): DailyBackup {
  const now = () => instantOf(day, time);
  const warn = (last: LocalDate | null, days: number) => warnOfLateBackup(last, days, bot.clock.now());
  return new DailyBackup({ uri, folder, passphrase: null, program: 't', log: silentLog, now, warn });
}

test('a day has one backup, and the last seven are kept', async () => {
  const backup = daily();
  for (const date of ['30', '31']) {
    day = `2027-03-${date}`;
    await backup.look();
    await backup.look();
  }
  expect(readdirSync(folder)).toEqual(['2027-03-30', '2027-03-31']);
  for (let of = 1; of <= 7; of++) {
    day = `2027-04-0${of}`;
    await backup.look();
  }
  expect(readdirSync(folder)).toEqual([1, 2, 3, 4, 5, 6, 7].map((of) => `2027-04-0${of}`));
  expect(backup.lastDay()).toBe('2027-04-07');
  expect(await backup.problems()).toEqual([]);
});

test('a new day begins at midnight in Bangkok', async () => {
  const backup = daily();
  await backup.look();
  time = '23:59';
  await backup.look();
  expect(readdirSync(folder)).toHaveLength(1);
  [day, time] = ['2027-03-31', '00:00'];
  await backup.look();
  expect(readdirSync(folder)).toEqual(['2027-03-30', '2027-03-31']);
});

test('what a killed process left is removed, what else stands there is not', async () => {
  mkdirSync(join(folder, '.2027-03-29.partial-123'), { recursive: true });
  writeFileSync(join(folder, 'notes.txt'), '');
  await daily().look();
  expect(readdirSync(folder)).toEqual(['2027-03-30', 'notes.txt']);
});

test('admins are told when none succeeded for two days, once a week, and it is a problem', async () => {
  const admin = await bot.member({ role: 'admin' });
  await bot.member({ role: 'staff', unit: 'clerk_office' });
  await daily().look();
  const broken = daily(testDatabaseUri().replace(/:[^:@]*@/, ':no-password@'));
  const told = async () => (await outboxRows({ kind: 'backup.late' })).map(({ to }) => to);
  day = '2027-03-31';
  await broken.look();
  expect(await told()).toEqual([]);
  expect(await broken.problems()).toEqual([]);
  day = '2027-04-01';
  await broken.look();
  await broken.look();
  expect(await told()).toEqual([admin.lineUserId]);
  expect(await broken.problems()).toEqual([{ code: 'backup_late', detail: expect.stringContaining('2027-03-30') }]);
  await bot.idle();
  expect(admin.got().text).toContain('สำรองครั้งล่าสุดเมื่อ 30 มี.ค. 2570');
  day = '2027-04-06';
  await broken.look();
  expect(await told()).toHaveLength(2);
});

test('one that is stopped leaves nothing half', async () => {
  const backup = daily();
  const looking = backup.look();
  await backup.stop();
  await looking;
  expect(readdirSync(folder)).toEqual([]);
});
