import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const isQuiet = async (lineUserId: string): Promise<boolean> =>
  Boolean((await people(officeId('kham-muang')).findOne({ lineUserId }))?.quietSince);

test('what is only guessed is asked back: nothing happens before the tap', async () => {
  const person = await bot.member({ role: 'staff', unit: 'finance_division' });
  const asked = await person.says('งดแจ้งเตอน');
  expect(asked.labels).toContain('งดแจ้งเตือน');
  expect(await isQuiet(person.lineUserId)).toBe(false);
  await person.says('งดแจ้งเตือน');
  expect(await isQuiet(person.lineUserId)).toBe(true);
});
