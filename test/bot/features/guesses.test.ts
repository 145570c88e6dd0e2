import { meantButton } from '../../../src/bot/features/unhandled/buttons';
import { officeId } from '../../../src/domain/office-store';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
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

describe('a guess that was right', () => {
  const TYPED = 'มาตรการ 4 อบรมเจ้าหน้าที่ 45 คน';
  const READ = 'มาตรการ 4 อบรมเจ้าหน้าที่ 45 คน';

  test('keeps what was read of the text', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const asked = await person.says(TYPED);
    expect(asked.text).toContain('ยังไม่เข้าใจข้อความนี้');
    await person.presses(labelOf(asked.labels, READ));
    const shown = await person.says('รอบ 6 เดือน');
    expect(shown.text).toContain('อบรมเจ้าหน้าที่ 45 คน');
    expect((await person.presses('ยืนยันส่ง')).text).toContain('ทำไปแล้วเท่าไร');
    await person.presses('50%');
    await person.presses('ยืนยันส่ง');
    expect(await reports(officeId('kham-muang')).findOne({ measure: 4 })).toMatchObject({
      detail: 'อบรมเจ้าหน้าที่ 45 คน',
    });
  });

  test('answers a question about what it was asked about', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const asked = await person.says('ข้อO1ดีไหมนะ');
    const sure = await person.says('คะแนน O1');
    await person.says('ข้อO1ดีไหมนะ');
    expect((await person.presses(labelOf(asked.labels, 'O1'))).text).toBe(sure.text);
  });

  test('is none that a button cannot hold: then the command is typed, as before', async () => {
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    const asked = await person.says(`${TYPED} ${'ก'.repeat(300)}`);
    expect(asked.labels).toContain('รายงาน');
  });

  test('gives nobody a right: who may not is told who may', async () => {
    const data = meantButton.data({ intent: 'announce', slots: { detail: 'พรุ่งนี้ประชุม 9 โมง' } });
    const person = await bot.member({ role: 'staff', unit: 'finance_division' });
    expect((await person.pressesData(data)).text).toContain('ผู้ที่ทำได้คือ');
    expect((await bot.guest().pressesData(data)).text).toContain('ลงทะเบียน');
  });
});

/** A label is cut where LINE cuts it. */
function labelOf(labels: readonly string[], read: string): string {
  const label = labels.find((one) => one !== '' && read.startsWith(one.replace(/…$/, '')));
  if (label === undefined) throw new Error(`${read} is none of ${labels.join(', ')}`);
  return label;
}
