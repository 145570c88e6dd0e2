import { unitProblemsOfFile, unitsAfterFile } from '../../../src/domain/imports/units-of-file.rules';
import type { Organisation, Unit } from '../../../src/domain/organisations/organisation.model';
import { formerNameProblem } from '../../../src/domain/units/former-names.rules';
import { takeUnitName } from '../../../src/domain/units/unit-name.rules';
import { anOffice } from '../reports/samples';

const unit = (key: string, name: string, rest: Partial<Unit> = {}): Unit => ({
  key,
  name,
  aliases: [],
  group: false,
  ...rest,
});
const CLERK = unit('clerk_office', 'สำนักปลัด', { aliases: ['สป.'] });
const FINANCE = unit('finance_division', 'กองคลัง');
const WORKS = unit('works', 'กองโยธา', { formerNames: ['กองช่าง'] });
const ADDED = unit('added', 'กองส่งเสริมการเกษตร', { isAdded: true });
const gone = (key: string, name: string, rest: object = {}) => ({ ...unit(key, name), into: null, ...rest });
const office = (units: Unit[], formerUnits: object[] = []): Organisation =>
  anOffice({ units, formerUnits } as unknown as Partial<Organisation>);

describe('a name of before', () => {
  const organisation = office(
    [CLERK, FINANCE, WORKS],
    [
      gone('water', 'กองประปา', { into: 'works', aliases: ['กปภ.'] }),
      gone('labour', 'กองแรงงาน', { formerNames: ['กองจัดหางาน'] }),
      gone('lost', 'กองคดี', { into: 'nobody' }),
    ],
  );
  test.each([
    ['of today', 'กองคลัง', null],
    ['that is a short one of today', 'สป', null],
    ['that nobody ever had', 'กองบิน', null],
    ['of a unit that was renamed', 'กองช่าง', 'ส่วนราชการ "กองช่าง" ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์'],
    ['with other blanks', 'กอง ช่าง', 'ส่วนราชการ "กอง ช่าง" ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์'],
    ['of a unit that another took in', 'กองประปา', 'ส่วนราชการ "กองประปา" ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์'],
    ['by its key', 'water', 'ส่วนราชการ "water" ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์'],
    ['by its short name', 'กปภ.', 'ส่วนราชการ "กปภ." ใช้ชื่อ "กองโยธา" แล้ว ให้แก้ชื่อในไฟล์'],
    ['of a unit that ended', 'กองแรงงาน', 'ส่วนราชการ "กองแรงงาน" ยุบแล้ว ส่วนราชการที่มีคือ สำนักปลัด กองคลัง และกองโยธา'],
    [
      'that a unit had before it ended',
      'กองจัดหางาน',
      'ส่วนราชการ "กองจัดหางาน" ยุบแล้ว ส่วนราชการที่มีคือ สำนักปลัด กองคลัง และกองโยธา',
    ],
    ['of a unit whose heir is gone too', 'กองคดี', 'ส่วนราชการ "กองคดี" ยุบแล้ว ส่วนราชการที่มีคือ สำนักปลัด กองคลัง และกองโยธา'],
  ])('%s', (_, written, expected) => {
    expect(formerNameProblem(organisation, written)).toBe(expected);
  });

  test('that a new unit bears today is the new one’s', () => {
    const renewed = office([unit('new', 'กองช่าง'), WORKS], []);
    expect(formerNameProblem(renewed, 'กองช่าง')).toBeNull();
  });

  test('is none in an office in which nothing ever ended', () => {
    const { formerUnits: _none, ...young } = office([CLERK]);
    expect(formerNameProblem(young, 'กองช่าง')).toBeNull();
  });
});

describe('the units after a file', () => {
  test('know their former names as before, and those of the file, each once', () => {
    const wanted = [unit('works', 'กองโยธา', { formerNames: ['กองช่าง', 'กองก่อสร้าง'] }), FINANCE];
    expect(unitsAfterFile([WORKS, FINANCE], wanted)).toEqual([
      { ...WORKS, formerNames: ['กองช่าง', 'กองก่อสร้าง'] },
      FINANCE,
    ]);
    expect(unitsAfterFile([WORKS], [unit('works', 'กองโยธา')])).toEqual([WORKS]);
  });

  test('are those of the file, and behind them those that an admin added; what the file leaves out is gone', () => {
    expect(unitsAfterFile([CLERK, ADDED, FINANCE], [FINANCE])).toEqual([FINANCE, ADDED]);
    expect(unitsAfterFile([CLERK, ADDED], [{ ...ADDED, isAdded: undefined } as unknown as Unit])).toHaveLength(1);
    expect(unitsAfterFile([], [CLERK])).toEqual([CLERK]);
  });
});

describe('what is wrong with the units of a file', () => {
  const organisation = office([CLERK, FINANCE, WORKS, ADDED], [gone('labour', 'กองแรงงาน')]);
  test.each([
    ['as they are', [CLERK, FINANCE, WORKS], []],
    ['a new one', [unit('new', 'กองใหม่')], []],
    ['a name of before', [unit('works', 'กองช่าง')], ['"กองช่าง"']],
    ['a key of before', [unit('labour', 'กองใหม่')], ['"labour"']],
    ['one that an admin added, under its key', [ADDED], []],
    ['one that an admin added, under another key', [unit('agriculture', ADDED.name)], ['ให้ใช้รหัส added ในไฟล์']],
    ['a name that another of the file had, under another key', [unit('money', 'กองคลัง')], []],
    ['two of them', [unit('works', 'กองช่าง'), unit('labour', 'กองแรงงาน')], ['"กองช่าง"', '"กองแรงงาน"']],
  ])('%s', (_, wanted, expected) => {
    const found = unitProblemsOfFile(organisation, wanted);
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, index) => {
      expect(found[index]).toContain(words);
    });
  });
});

describe('the name that is typed for a unit', () => {
  const units = { units: [CLERK, FINANCE] };
  const problem = (typed: string, of: string | null): string | undefined => {
    try {
      takeUnitName(units, typed, of);
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  test.each([
    ['กองช่าง', null, undefined],
    ['ก'.repeat(60), null, undefined],
    ['ก'.repeat(61), null, 'name_too_long'],
    ['', null, 'no_name'],
    [' \u200b ', null, 'no_name'],
    ['กองคลัง', null, 'name_taken'],
    ['กอง คลัง', null, 'name_taken'],
    ['สป.', null, 'name_taken'],
    ['สป.', 'finance_division', 'name_taken'],
    ['กองคลัง', 'finance_division', 'same_name'],
    // Only the blanks change.
    ['กอง คลัง', 'finance_division', undefined],
    // A unit may be called by its short name.
    ['สป.', 'clerk_office', undefined],
  ])('%j for %s: %s', (typed, of, expected) => {
    expect(problem(typed, of)).toBe(expected);
  });

  test('is stored on one line, without what nobody sees', () => {
    expect(takeUnitName(units, '  กอง\u200b ส่งเสริม\n การเกษตร ', null)).toBe('กอง ส่งเสริม การเกษตร');
  });
});
