import { useVisit } from './visit';

jest.setTimeout(180_000);

const { page, arrive, shot, chat } = useVisit('pc-view');

test('on a computer, without rich menus and quick replies, a measure is reported by what stands in the chat', async () => {
  await arrive();
  const staff = chat('staff-1');
  await staff.open();
  await staff.sees('สิทธิ์ที่ได้');
  const [menu, quick] = [page().getByTestId('rich-staff-1'), page().getByTestId('quick-staff-1')];
  await menu.waitFor();
  await quick.waitFor();

  const switched = page().getByTestId('pc-view');
  await switched.click();
  expect(await switched.getAttribute('aria-pressed')).toBe('true');
  for (const hidden of [menu, quick]) await hidden.waitFor({ state: 'hidden' });
  // The browser remembers it.
  await staff.open();
  await staff.sees('สิทธิ์ที่ได้');
  for (const hidden of [menu, quick]) expect(await hidden.isVisible()).toBe(false);
  await shot('registered');

  await staff.send('รายงาน');
  await staff.sees('เลือกมาตรการ');
  await shot('measure');
  await staff.send('มาตรการ 1');
  await staff.send('รอบ 6 เดือน');
  await staff.send('50%');
  for (const part of ['รายละเอียด', 'ผลผลิต', 'ผลลัพธ์', 'หลักฐาน', 'หมายเหตุ']) {
    await staff.sees(part);
    await shot(part);
    await staff.send('ข้าม');
  }
  await staff.sees('ตรวจก่อนส่ง');
  await shot('preview');
  await staff.send('ยืนยันส่ง');
  await staff.sees('บันทึกรายงานแล้ว');
  await shot('recorded');
  await staff.send('ย้อนการส่ง');
  await staff.sees('เก็บไว้เป็นร่าง');

  await switched.click();
  await menu.waitFor();
});
