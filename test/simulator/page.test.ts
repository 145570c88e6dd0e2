import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Received, type Stage, setStage } from './stage';

const card = (label: string, action: object) => ({
  type: 'bubble',
  body: {
    type: 'box',
    layout: 'vertical',
    contents: [
      { type: 'text', text: label, weight: 'bold', size: 'lg', color: '#067A3A', wrap: true },
      { type: 'box', layout: 'vertical', width: '60%', height: '8px', backgroundColor: '#06C755', contents: [] },
    ],
  },
  footer: { type: 'box', layout: 'vertical', contents: [{ type: 'button', style: 'primary', action }] },
});
const picker = { type: 'datetimepicker', label: 'เลือกวันที่', data: 'due', mode: 'date', initial: '2027-03-31' };
const agree = { type: 'postback', label: 'ยินยอม', data: 'agree', displayText: 'ยินยอม' };
const help = { type: 'action', action: { type: 'message', label: 'ช่วยเหลือ', text: 'ช่วยเหลือ' } };

/** A bot that says what it heard, with cards for the words a visitor tries first. */
function echo(stage: Stage) {
  return async ({ type, replyToken, message, postback }: Received) => {
    const text = (message as { text?: string } | undefined)?.text ?? '';
    const pressed = postback as { data: string; params?: { date: string } } | undefined;
    const say = (...messages: object[]) => stage.call('POST', '/v2/bot/message/reply', { replyToken, messages });
    if (text.startsWith('ลงทะเบียน'))
      await say({ type: 'flex', altText: 'ขอความยินยอม', contents: card('ความเป็นส่วนตัว', agree) });
    else if (pressed?.data === 'agree') await say({ type: 'text', text: 'ลงทะเบียนแล้ว', quickReply: { items: [help] } });
    else if (pressed) await say({ type: 'text', text: `เลือก ${pressed.params?.date}` });
    else if (text === 'งานของฉัน') {
      const contents = { type: 'carousel', contents: [card('มาตรการ 1', picker), card('มาตรการ 2', picker)] };
      await say({ type: 'flex', altText: 'งานของฉัน 2 มาตรการ', contents });
    } else if (text === 'ผิด') await say({ type: 'text', text: '' });
    else if (type === 'message') await say({ type: 'text', text: `ได้ยิน ${text}` });
  };
}

let browser: Browser;
let stage: Stage;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await setStage({ issueCode: async () => 'ABCD-1234' });
  stage.onEvent = echo(stage);
  for (const person of stage.world.people.all()) if (person.enrolment === 'due') person.enrolment = 'done';
  await stage.world.membership.inviteBot('unit-group');
  stage.received.length = 0;
});
afterEach(async () => {
  await page.context().close();
  await stage.close();
  expect(faults).toEqual([]);
});

/** Opens the page in a window of this size; whatever the browser complains of fails the test. */
async function visit(width: number, height: number, hash = ''): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height } });
  page = await context.newPage();
  // Ends what hangs: the other worker has a processor too.
  page.setDefaultTimeout(120_000);
  faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  await page.goto(`${stage.url}/simulator${hash}`);
}

const pane = (key: string) => page.getByTestId(`pane-${key}`);
const say = async (key: string, text: string) => {
  await page.getByTestId(`write-${key}`).fill(text);
  await page.getByTestId(`write-${key}`).press('Enter');
};

test('on a desk, who is new does what the one sentence says', async () => {
  await visit(1440, 900);
  await page.getByTestId('intro').getByText('คนใหม่').waitFor();
  await pane('newcomer').getByRole('button', { name: 'ลงทะเบียน ABCD-1234' }).click();
  await page.getByTestId('write-newcomer').press('Enter');
  await pane('newcomer').getByRole('button', { name: 'ยินยอม' }).click();
  await pane('newcomer').getByText('ลงทะเบียนแล้ว').waitFor();
  expect(stage.received.map(({ type }) => type)).toEqual(['follow', 'message', 'postback']);
  expect(stage.unsigned).toEqual([]);

  const quick = page.getByTestId('quick-newcomer');
  await quick.getByRole('button', { name: 'ช่วยเหลือ' }).waitFor();
  await say('newcomer', 'งานของฉัน');
  await quick.waitFor({ state: 'hidden' });
  const carousel = pane('newcomer').getByRole('group', { name: 'งานของฉัน 2 มาตรการ' });
  expect(await carousel.getByTestId('bubble').count()).toBe(2);
  const title = carousel.getByText('มาตรการ 1');
  const style = await title.getAttribute('style');
  for (const look of ['font-size: 19px', 'color: rgb(6, 122, 58)', 'font-weight: 700']) expect(style).toContain(look);
});

test('a tap that lasts while another message of the chat changes is done', async () => {
  await visit(390, 844, '#staff-1');
  const { userId } = stage.world.people.person('staff-1');
  const own = stage.world.chats.addFromPerson(userId, 'staff-1', { type: 'text', text: 'สวัสดี' });
  stage.world.chats.addFromBot(userId, { type: 'text', text: 'เลือก', quickReply: { items: [help] } });
  const box = await page.getByTestId('quick-staff-1').getByRole('button', { name: 'ช่วยเหลือ' }).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  await page.mouse.down();
  own.delivery = 'read';
  stage.world.chats.changed(userId, own);
  await pane('staff-1').getByText('อ่านแล้ว').waitFor();
  await page.mouse.up();
  await pane('staff-1').getByText('ได้ยิน ช่วยเหลือ').waitFor();
});

test('the page brings its Thai font', async () => {
  await visit(1440, 900);
  await pane('newcomer').waitFor();
  expect(await page.evaluate('document.fonts.ready.then(() => document.fonts.check("16px Sarabun", "ที่"))')).toBe(true);
});

test('a date is picked with the browser’s own input and shown in Thai', async () => {
  await visit(1440, 900, '#staff-1');
  await say('staff-1', 'งานของฉัน');
  await pane('staff-1').getByRole('button', { name: 'เลือกวันที่' }).first().click();
  await page.getByText('31 มี.ค. 2570').waitFor();
  await page.getByTestId('picker-input').fill('2027-04-01');
  await page.getByText('1 เม.ย. 2570').waitFor();
  await page.getByTestId('picker-ok').click();
  await pane('staff-1').getByText('เลือก 2027-04-01').waitFor();
});

test('the address keeps which chats are open', async () => {
  await visit(1440, 900, '#executive,admin');
  await pane('executive').waitFor();
  expect(await page.locator('[data-pane]').count()).toBe(2);
  await page.getByTestId('chat-staff-2').click();
  await pane('staff-2').waitFor();
  expect(new URL(page.url()).hash).toBe('#executive,admin,staff-2');
});

test.each([360, 390, 430])(
  'on a phone of %i pixels one chat fills the width, and the list is one tap away',
  async (width) => {
    await visit(width, 800);
    await page.getByTestId('chat-staff-1').click();
    await say('staff-1', 'งานของฉัน');
    await pane('staff-1').getByRole('group', { name: 'งานของฉัน 2 มาตรการ' }).waitFor();
    expect((await pane('staff-1').boundingBox())?.width).toBe(width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.getByRole('button', { name: 'กลับไปรายการแชต' }).click();
    await page.getByTestId('chat-executive').waitFor();
  },
);

test('a sample picture and an unsent message reach the bot', async () => {
  await visit(1440, 900, '#staff-1');
  await page.getByTestId('attach-staff-1').click();
  await page.getByRole('menuitem', { name: 'รูปตัวอย่าง' }).click();
  const picture = pane('staff-1').getByRole('img', { name: 'รูปภาพ' });
  await picture.waitFor();
  await picture.hover();
  await pane('staff-1').getByRole('button', { name: 'ยกเลิกการส่ง' }).click();
  await pane('staff-1').getByText('ยกเลิกการส่งข้อความแล้ว').waitFor();
  const [image, unsend] = stage.received;
  expect(image).toMatchObject({ type: 'message', message: { type: 'image', id: expect.any(String) } });
  expect(unsend).toMatchObject({ type: 'unsend', unsend: { messageId: stage.world.history('staff-1')[0]?.id } });
});

test('the clock moves by a day for everything that asks it', async () => {
  await visit(1440, 900, '#staff-1');
  const before = stage.clock.now().getTime();
  await page.getByTestId('open-controls').click();
  const shown = await page.getByTestId('clock').textContent();
  await page.getByTestId('clock-day').click();
  await page
    .getByTestId('clock')
    .filter({ hasNotText: shown ?? '' })
    .waitFor();
  expect(stage.clock.now().getTime() - before).toBeGreaterThanOrEqual(24 * 60 * 60 * 1000);
});

test('an ordered fault waits until it strikes, and the log shows what LINE refused', async () => {
  await visit(1440, 900, '#staff-1');
  await page.getByTestId('open-controls').click();
  await page.getByTestId('tab-faults').click();
  await page.getByTestId('fault-endpoint').selectOption('reply');
  await page.getByTestId('fault-order').click();
  await page.getByTestId('fault-pending').getByText('500').waitFor();
  await say('staff-1', 'สวัสดี');
  await page.getByTestId('fault-pending').getByText('ไม่มีเหตุขัดข้องรออยู่').waitFor();
  await say('staff-1', 'ผิด');
  await page.getByTestId('tab-log').click();
  await page.getByTestId('log').getByText('messages[0].text: May not be empty').waitFor();
});

test('a person can be added and gets a code to tap', async () => {
  await visit(1440, 900, '#staff-1');
  await page.getByTestId('open-controls').click();
  await page.getByTestId('tab-people').click();
  await page.getByTestId('person-name').fill('เจ้าหน้าที่พัสดุ');
  await page.getByTestId('person-add').click();
  await page.getByRole('button', { name: 'ลงทะเบียน ABCD-1234' }).waitFor();
  await page.getByTestId('chat-list').getByText('เจ้าหน้าที่พัสดุ').waitFor();
});

test('a colleague is added to a group and can speak there', async () => {
  await visit(1440, 900, '#unit-group');
  await pane('unit-group').getByRole('button', { name: 'ตัวเลือกเพิ่มเติม' }).click();
  await page.getByRole('menuitem', { name: 'เพิ่ม นายก เข้ากลุ่ม' }).click();
  await pane('unit-group').getByText('นายก เข้าร่วมกลุ่มแล้ว').waitFor();
  await page.getByTestId('speaker-unit-group').selectOption('executive');
  await say('unit-group', '/ภาพรวม');
  await pane('unit-group').getByText('ได้ยิน /ภาพรวม').waitFor();
  expect(stage.received.map(({ type }) => type)).toEqual(['memberJoined', 'message']);
});

test('in a group one of its members speaks, by choice', async () => {
  await visit(1440, 900, '#unit-group');
  await page.getByTestId('speaker-unit-group').selectOption('supervisor');
  await say('unit-group', '/ภาพรวม');
  await pane('unit-group').getByText('ได้ยิน /ภาพรวม').waitFor();
  expect(stage.received.at(-1)?.source.userId).toBe(stage.world.people.person('supervisor').userId);
});
