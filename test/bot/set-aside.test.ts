import { officeId } from '../../src/domain/office-store';
import { notifySetAside } from '../../src/notifications/set-aside/set-aside';
import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

test('the admins of the office are told once of an event that was set aside, with its id', async () => {
  const admin = await bot.member({ role: 'admin' });
  const elsewhere = await bot.member({ role: 'admin', office: 'mueang-hong' });
  const staff = await bot.member({ role: 'staff' });

  await notifySetAside({ what: 'event', id: 'E-17' }, officeId('kham-muang'), bot.clock.now());
  await notifySetAside({ what: 'event', id: 'E-17' }, officeId('kham-muang'), bot.clock.now());
  await bot.idle();

  expect(admin.got().messages).toHaveLength(1);
  expect(admin.got().text).toContain('E-17');
  expect(elsewhere.got().messages).toEqual([]);
  expect(staff.got().messages).toEqual([]);
});

test('what came from somebody who is registered nowhere is told to the admins of every office', async () => {
  const admin = await bot.member({ role: 'admin' });
  const elsewhere = await bot.member({ role: 'admin', office: 'mueang-hong' });

  await notifySetAside({ what: 'evidence', id: 'F-3' }, null, bot.clock.now());
  await bot.idle();

  expect(admin.got().text).toContain('F-3');
  expect(elsewhere.got().text).toContain('F-3');
});
