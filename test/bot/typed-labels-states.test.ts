import { instantOf } from '../../src/domain/calendar/dates';
import { officeId } from '../../src/domain/office-store';
import { reports } from '../../src/domain/reports/report.model';
import type { ReportState } from '../../src/domain/reports/report-states.rules';
import { useBot } from '../../src/testing/make-bot';
import type { Reply } from '../../src/testing/reply';
import { aReport } from '../domain/reports/samples';

// Every label that is shown can be typed by each role alone, wherever a report is (issue 11, 1.6 and "Shown by").
const bot = useBot();
const office = officeId('kham-muang');
const ROLES = {
  staff: { role: 'staff' as const, unit: 'finance_division' },
  head: { role: 'supervisor' as const, unit: 'finance_division' },
  executive: { role: 'executive' as const },
  admin: { role: 'admin' as const },
};
type State = ReportState | 'overdue';

/** Labels that a tap alone can do: they pick a day, or open something outside the chat. */
const tapOnly = ({ messages }: Reply): string[] =>
  [...JSON.stringify(messages).matchAll(/"type":"(?:datetimepicker|uri|clipboard)"[^}]*?"label":"([^"]*)"/g)].map(
    ([, label]) => label ?? '',
  );

async function comeTo(state: State): Promise<void> {
  if (state === 'overdue') bot.clock.set(instantOf('2027-10-04', '10:00'));
  else await reports(office).insert(aReport({ measure: 4, unit: 'finance_division', progress: 60, state }));
}

test.each<[role: keyof typeof ROLES, state: State, starts: string[]]>([
  ['staff', 'draft', ['งานของฉัน', 'รายงาน มาตรการ 4 รอบ 6 เดือน']],
  ['staff', 'submitted', ['งานของฉัน', 'สถานะมาตรการ 4']],
  ['staff', 'returned', ['งานของฉัน', 'สถานะมาตรการ 4', 'ประวัติการรายงานของฉัน']],
  ['staff', 'approved', ['สถานะมาตรการ 4']],
  ['staff', 'published', ['สถานะมาตรการ 4']],
  ['staff', 'overdue', ['งานของฉัน', 'รายงาน']],
  ['head', 'submitted', ['รอตรวจ', 'สถานะมาตรการ 4']],
  ['head', 'approved', ['ใครยังไม่รายงาน']],
  ['head', 'overdue', ['ใครยังไม่รายงาน', 'งานของฉัน']],
  ['executive', 'submitted', ['รอตรวจ', 'ภาพรวม']],
  ['executive', 'overdue', ['กองไหนช้าที่สุด', 'ภาพรวม']],
  ['admin', 'approved', ['เรื่องเสนอ', 'ช่วยเหลือ']],
  ['admin', 'overdue', ['ใครยังไม่รายงาน', 'ส่วนราชการ']],
])(
  '%s, %s: what is shown after %j can be typed',
  async (role, state, starts) => {
    await comeTo(state);
    const person = await bot.member(ROLES[role]);
    const lost: string[] = [];
    let walked = 0;
    for (const start of starts) {
      const first = await person.says(start);
      const taps = tapOnly(first);
      const labels = [...new Set(first.labels)].filter((label) => label !== '' && !taps.includes(label));
      for (const label of labels) {
        await person.says('ยกเลิก');
        await person.says(start);
        const typed = await person.says(label);
        walked += 1;
        if (typed.text === '' || typed.text.includes('ยังไม่เข้าใจข้อความนี้')) lost.push(`${start} > ${label}`);
      }
    }
    expect(lost).toEqual([]);
    expect(walked).toBeGreaterThan(starts.length);
  },
  120_000,
);
