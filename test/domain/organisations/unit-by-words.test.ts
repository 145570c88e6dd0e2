import { unitByWords } from '../../../src/domain/organisations/unit-by-words';

const unit = (key: string, name: string, aliases: string[] = []) => ({ key, name, aliases, group: false });
const office = {
  units: [
    unit('clerk_office', 'สำนักปลัด', ['สำนักปลัดเทศบาล', 'ปลัด']),
    unit('finance_division', 'กองคลัง', ['คลัง']),
    unit('education_division', 'กองการศึกษาฯ', ['กองการศึกษา']),
    unit('public_works_division', 'กองช่าง'),
    unit('unit_2', 'กองที่ 2'),
    unit('all_units', 'ทุกส่วนราชการ', ['ทุกกอง']),
  ],
};

test.each([
  ['its name', 'กองคลัง', 'finance_division'],
  ['an alias', 'คลัง', 'finance_division'],
  ['a name with spaces in it', ' กอง คลัง ', 'finance_division'],
  ['a name without its ฯ', 'กองการศึกษา', 'education_division'],
  ['Thai digits', 'กองที่ ๒', 'unit_2'],
  ['a part that no other unit has', 'ช่าง', 'public_works_division'],
  ['a part that several have', 'กอง', null],
  ['the unit of every unit', 'ทุกส่วนราชการ', null],
  ['a name that is none', 'กองประปา', null],
  ['nothing', ' ', null],
])('a unit is found by %s', (_name, words, key) => {
  expect(unitByWords(office, words)?.key ?? null).toBe(key);
});
