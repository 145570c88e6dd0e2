import { mongo } from 'mongoose';
import { fiscalYearDays, fiscalYearOf, instantOf, ROUNDS } from '../../src/domain/calendar/dates';
import { measures } from '../../src/domain/measures/measure.model';
import { planRecords } from '../../src/domain/measures/plan-record.model';
import { memoEvents, memos } from '../../src/domain/memos/memo.model';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import { reports } from '../../src/domain/reports/report.model';
import { beginSession } from '../../src/domain/sessions/begin-session';

const MEASURES = 60;
const PEOPLE = 200;
const UNITS = 10;
const DAY = '2027-03-20';

export const NOW = instantOf(DAY, '10:00');
export const YEAR = fiscalYearOf(NOW);

/** An office at work: sixty measures of ten units, most of them reported, half released; two hundred people. @returns what an executive's cookie holds */
export async function storeOffice(): Promise<{ office: OfficeId; held: string }> {
  const office = officeId('bench-office');
  const units = Array.from({ length: UNITS }, (_, at) => ({
    key: `unit-${at}`,
    name: `กองที่ ${at + 1}`,
    aliases: [],
    group: false,
  }));
  await saveOrganisation({
    _id: office,
    name: 'เทศบาลตำบลตัวอย่าง',
    type: 'เทศบาลตำบล',
    tambon: 'ตัวอย่าง',
    amphoe: 'เมือง',
    province: 'ตัวอย่าง',
    units,
    roundDates: [],
  } as never);
  const ids = Array.from({ length: PEOPLE }, () => new mongo.ObjectId());
  await people(office).insertMany(
    ids.map((_id, at) => ({
      _id,
      lineUserId: `U${String(at).padStart(32, '0')}`,
      displayName: `เจ้าหน้าที่ ${at}`,
      fullName: `เจ้าหน้าที่ ${at}`,
      reach: 'reachable' as const,
      registeredAt: NOW,
      consent: { version: NOTICE_VERSION, at: NOW },
      grants: [
        at === 0 ? { role: 'executive' as const, unit: null } : { role: 'staff' as const, unit: `unit-${at % UNITS}` },
      ],
    })),
  );
  const words = 'จัดทำประกาศ แจ้งเวียน จัดอบรมพนักงาน และเผยแพร่บนเว็บไซต์ของหน่วยงาน';
  await measures(office).insertMany(
    Array.from({ length: MEASURES }, (_, at) => ({
      fiscalYear: YEAR,
      num: at + 1,
      title: `มาตรการส่งเสริมความโปร่งใสเรื่องที่ ${at + 1}`,
      guidelines: [words],
      procedures: [`1. ${words}`, `2. ${words}`],
      units: [`unit-${at % UNITS}`],
      period: `ตลอดปี ${YEAR}`,
      followUp: ['รายงานผลทุกรอบ'],
      rounds: [...ROUNDS],
      dueOn: {},
      indicators: [(at % 10) + 1],
      items: [],
      carriedFrom: null,
      group: null,
      result: null,
    })),
  );
  await planRecords(office).insert({ fiscalYear: YEAR, firstStoredAt: instantOf(fiscalYearDays(YEAR).from) } as never);
  const [by = new mongo.ObjectId()] = ids;
  await reports(office).insertMany(
    Array.from({ length: MEASURES - 10 }, (_, at) => ({
      fiscalYear: YEAR,
      measure: at + 1,
      round: '6m' as const,
      unit: `unit-${at % UNITS}`,
      state: at < MEASURES / 2 ? ('published' as const) : at % 2 === 0 ? ('submitted' as const) : ('approved' as const),
      version: 1,
      reportedBy: ids[1 + (at % 100)] ?? by,
      reportedAt: NOW,
      status: null,
      progress: 10 * (1 + (at % 10)),
      detail: words,
      output: words,
      outcome: words,
      remarks: null,
    })),
  );
  const memo = { fiscalYear: YEAR, round: '6m' as const, run: 1 };
  await memos(office).insert({ ...memo, state: 'released', chain: [], step: 0, measures: [1] });
  await memoEvents(office).insert({
    ...memo,
    seq: 1,
    action: 'release',
    position: null,
    by,
    at: NOW,
    comment: null,
    eventId: 'bench',
  });
  return { office, held: await beginSession(office, { person: by, device: 'bench', now: NOW }) };
}
