import { useVisit } from './visit';

const { arrive, shot, moveClockTo, chat } = useVisit('deadline');

test('a week before the deadline each is reminded of what is theirs; the head nudges; the mayor announces', async () => {
  await arrive();
  const staff = chat('staff-1');
  await staff.open();
  await staff.isRegistered();
  const executive = chat('executive');
  await executive.open();
  await executive.isRegistered();

  await moveClockTo('2027-03-24', '08:30');
  await staff.open();
  await staff.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('staff-reminded');
  await staff.tap('เตือนอีกทีพรุ่งนี้');
  await staff.sees('พรุ่งนี้');
  await shot('staff-again-tomorrow');

  await executive.open();
  await executive.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('executive-reminded');

  const supervisor = chat('supervisor');
  await supervisor.open();
  await supervisor.sees('อีก 7 วันครบกำหนดส่งรายงาน');
  await shot('supervisor-reminded');
  await supervisor.tap('เตือนคนที่ยังไม่รายงาน');
  await supervisor.sees('ตรวจก่อนส่งข้อความติดตาม');
  await shot('supervisor-nudge-preview');
  await supervisor.tap('ส่งข้อความติดตาม');
  await supervisor.sees('ส่งข้อความติดตามถึง');
  await shot('supervisor-nudged');
  await staff.open();
  await staff.sees('ขอติดตามรายงาน');
  await shot('staff-nudged');

  await executive.open();
  await executive.send('ประกาศ พรุ่งนี้ประชุมติดตามมาตรการ 9 โมง ห้องประชุมชั้น 2');
  await executive.sees('ทุกคน');
  await shot('announce-to-whom');
  await executive.tap('ทุกคน');
  await executive.sees('ส่งเลย');
  await shot('announce-preview');
  await executive.tap('ส่งเลย');
  await staff.open();
  await staff.sees('ห้องประชุมชั้น 2');
  await shot('announcement');
  await staff.tap('รับทราบ');
  await staff.sees('บันทึกว่ารับทราบแล้ว');
  await shot('acknowledged');
  await executive.open();
  await executive.send('ประกาศของฉัน');
  await executive.sees('รับทราบ 1 จาก');
  await shot('who-acknowledged');
});
