import { useBot } from '../../src/testing/make-bot';

const bot = useBot();

test('what the bot did not take at first is waited for', async () => {
  const person = await bot.member({ role: 'staff', unit: 'clerk_office' });
  // As on a machine that is too busy for the two seconds of a webhook.
  jest.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new Error('no answer in time'));
  expect((await person.says('ขอบคุณ')).text).toContain('ยินดีช่วยเหลือ');
});
