import { Writable } from 'node:stream';
import { dialogKey, openDialog, saveDialog } from '../../../src/bot/dialog';
import { formTexts } from '../../../src/bot/forms/texts';
import { officeId } from '../../../src/domain/office-store';
import { createLog } from '../../../src/log';
import { useBot } from '../../../src/testing/make-bot';

const logged: string[] = [];
const destination = new Writable({
  write(line, _encoding, done) {
    logged.push(String(line));
    done();
  },
});
const bot = useBot({ log: createLog({ logLevel: 'info' }, destination) });
const OFFICE = officeId('kham-muang');

test('of a dialog that its form cannot read the log has the names of what is wrong, and nothing that was said', async () => {
  const admin = await bot.member({ role: 'admin' });
  const dialog = openDialog('codes', 'role', { request: 7, role: 'ความลับ' });
  await saveDialog(OFFICE, dialogKey(admin.lineUserId, admin.lineUserId), null, dialog, bot.clock.now());
  expect((await admin.says('เจ้าหน้าที่')).text).toContain(formTexts.over);
  const warned = logged.filter((line) => line.includes('not of the shape'));
  expect(warned).toHaveLength(1);
  expect(JSON.parse(warned[0] ?? '')).toMatchObject({ form: 'codes', step: 'role', unread: ['role', 'request'] });
  expect(warned[0]).not.toContain('ความลับ');
});
