import { officeId } from '../../../src/domain/office-store';
import { issueCode } from '../../../src/domain/people/issue-code';
import { people } from '../../../src/domain/people/person.model';
import { reports } from '../../../src/domain/reports/report.model';
import { formerAuthors } from '../../../src/domain/reviews/former-author.model';
import { ALL_PARTS } from '../../../src/testing/complete-report';
import { type TestPerson, useBot } from '../../../src/testing/make-bot';

const bot = useBot();
const office = officeId('kham-muang');
const head = (name = 'หัวหน้าปลัด') => bot.member({ role: 'supervisor', unit: 'clerk_office', name });
const stateOf = async (measure = 2) => (await reports(office).findOne({ measure }))?.state;

async function report(person: TestPerson): Promise<void> {
  await person.says(`รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว ${ALL_PARTS}`);
  await person.presses('ยืนยันส่ง');
}

async function deletesOwnData(person: TestPerson): Promise<void> {
  await person.says('ลบข้อมูลของฉัน');
  await person.presses('ลบข้อมูล');
}

/** Registers again, as a head. */
async function registers(person: TestPerson): Promise<void> {
  const code = await issueCode({
    office,
    role: 'supervisor' as const,
    unit: 'clerk_office',
    uses: 1,
    now: bot.clock.now(),
    issuedBy: null,
  });
  await person.says(`ลงทะเบียน ${code}`);
  await person.presses('ยินยอมและลงทะเบียน');
}

const stored = ({ lineUserId }: TestPerson) => people(office).findOne({ lineUserId });

test('one’s own report is not one’s own to approve after deleting one’s data and registering anew', async () => {
  const author = await head();
  await report(author);
  const before = await stored(author);
  await deletesOwnData(author);
  await registers(author);
  expect(await stored(author)).toMatchObject({ formerIds: [before?._id], grants: [{ role: 'supervisor' }] });
  const queue = await author.says('รอตรวจ');
  expect(queue.labels.filter((label) => label.startsWith('ตรวจมาตรการ'))).toEqual([]);
  const other = await head('หัวหน้าอีกคน');
  await other.says('รอตรวจ');
  await other.presses('ตรวจมาตรการ 2 รอบ 6 เดือน');
  expect((await other.presses('อนุมัติ')).text).toContain('อนุมัติ');
  expect(await stateOf()).toBe('approved');
});

test('what is kept is a hash, of those only whose words may still be reviewed, and it ends', async () => {
  const [author, reader] = [await head(), await head('ไม่ได้เขียน')];
  await report(author);
  await deletesOwnData(author);
  await deletesOwnData(reader);
  const kept = await formerAuthors(office).find();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(author.lineUserId);
  // The report is of fiscal year 2570, which ends on 30 September 2027.
  expect(kept[0]?.until.toISOString()).toBe('2028-09-30T16:59:59.999Z');
});

test('of who wrote in published reports alone nothing is kept', async () => {
  const author = await head();
  await report(author);
  await reports(office).updateOne({ measure: 2 }, { $set: { state: 'published' } });
  await deletesOwnData(author);
  expect(await formerAuthors(office).count()).toBe(0);
});

describe('after changing the LINE account', () => {
  /** The author goes on under a new account. */
  async function changesAccount(author: TestPerson): Promise<TestPerson> {
    const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
    const person = bot.guest('บัญชีใหม่');
    await registers(person);
    return takesOver(admin, person, author);
  }

  async function takesOver(admin: TestPerson, person: TestPerson, author: TestPerson): Promise<TestPerson> {
    await person.says(`เปลี่ยนบัญชี LINE ${(await stored(author))?.displayName}`);
    await admin.presses(`เป็นคนเดียวกับ ${(await stored(author))?.displayName}`);
    await admin.presses('ยืนยันเปลี่ยนบัญชี');
    bot.clock.advance(60_000);
    return person;
  }

  test('who registers the old one anew reviews nothing of what they wrote', async () => {
    const author = await head();
    await report(author);
    const before = await stored(author);
    await changesAccount(author);
    await registers(author);
    expect((await stored(author))?.formerIds).toEqual([before?._id]);
  });

  test('what was written under the new one before stays one’s own after deleting one’s data', async () => {
    const author = await head();
    const admin = await bot.member({ role: 'admin', name: 'ผู้ดูแล' });
    const person = bot.guest('บัญชีใหม่');
    await registers(person);
    await report(person);
    const wrote = (await stored(person))?._id;
    await takesOver(admin, person, author);
    await deletesOwnData(person);
    await registers(person);
    expect((await stored(person))?.formerIds).toEqual([wrote]);
  });
});
