import { isNameToAsk, readFullName } from '../../../src/domain/people/full-names.rules';

test.each([
  ['สมศรี ใจดี นักวิชาการคลัง', 'สมศรี ใจดี', 'นักวิชาการคลัง'],
  ['สมศรี ใจดี', 'สมศรี ใจดี', null],
  ['นางสาวสมศรี  ใจดี\nนักวิชาการเงินและบัญชี ชำนาญการ', 'นางสาวสมศรี ใจดี', 'นักวิชาการเงินและบัญชี ชำนาญการ'],
  ['ชื่อ นาย สมชาย รักงาน ตำแหน่ง ผอ.กองช่าง', 'นาย สมชาย รักงาน', 'ผอ.กองช่าง'],
  ['ว่าที่ ร.ต. กล้า หาญ นิติกร', 'ว่าที่ ร.ต. กล้า หาญ', 'นิติกร'],
  ['มาลี ณ ระนอง ปลัดเทศบาล', 'มาลี ณ ระนอง', 'ปลัดเทศบาล'],
  ['คุณสมศรี ใจดี (หัวหน้าสำนักปลัด อบต.)', 'สมศรี ใจดี', 'หัวหน้าสำนักปลัด อบต.'],
  ['นางสาวใหม่ ใจดี 😀 เจ้าพนักงานธุรการ', 'นางสาวใหม่ ใจดี', 'เจ้าพนักงานธุรการ'],
  ['สมศรี ใจดี 👩🏽‍💼🇹🇭', 'สมศรี ใจดี', null],
  ['ผมชื่อ นายสมคิด ใจกว้าง ครับ ตำแหน่งปลัดเทศบาล', 'นายสมคิด ใจกว้าง', 'ปลัดเทศบาล'],
  ['ชื่อ มานี มีตา ค่ะ ตำแหน่ง เจ้าพนักงานธุรการ', 'มานี มีตา', 'เจ้าพนักงานธุรการ'],
  ['ดิฉัน นางสาวสุดา แก้วดี นักวิชาการคลังค่ะ', 'นางสาวสุดา แก้วดี', 'นักวิชาการคลัง'],
  ['ว่าที่ ร.ต.หญิง กานดา ณ อยุธยา หัวหน้าสำนักปลัด', 'ว่าที่ ร.ต.หญิง กานดา ณ อยุธยา', 'หัวหน้าสำนักปลัด'],
  ['ชื่อสมศรี นามสกุลใจดี ตำแหน่งนักวิชาการ', 'สมศรี ใจดี', 'นักวิชาการ'],
  ['นักวิชาการคลัง สมศรี ใจดี', 'สมศรี ใจดี', 'นักวิชาการคลัง'],
  ['ผู้อำนวยการ กองคลัง นาง มาลี ณ ระนอง', 'นาง มาลี ณ ระนอง', 'ผู้อำนวยการ กองคลัง'],
  ['หนูชื่อ แดง สดใส จ้า', 'แดง สดใส', null],
  ['ดร.สมบัติ ทองดี รองปลัดเทศบาลครับผม', 'ดร.สมบัติ ทองดี', 'รองปลัดเทศบาล'],
  ['นักรบ ใจดี นิติกร', 'นักรบ ใจดี', 'นิติกร'],
  ['นายกิตติ ผมทอง', 'นายกิตติ ผมทอง', null],
  ['ผมทอง สุคะ', 'ผมทอง สุคะ', null],
  ['John Smith, Advisor', 'John Smith', 'Advisor'],
])('%s is a name and what they work as', (said, fullName, jobTitle) => {
  expect(readFullName(said)).toEqual({ fullName, jobTitle });
});

test.each([
  ['\u200b\u3164 \u200e', 'unseen'],
  ['\u3164\u200b, นักวิชาการ', 'unseen'],
  ['😀', 'unseen'],
  ['สมศรี', 'no_surname'],
  ['มาตรการ 2 60%', 'not_letters'],
  [`${'ก'.repeat(90)} ใจดี`, 'too_long'],
])('%j is no full name: %s', (said, problem) => {
  expect(readFullName(said)).toEqual({ problem });
});

test.each([
  ['a name of 80 letters', `${'ก'.repeat(75)} ใจดี`, false],
  ['a name of 81', `${'ก'.repeat(76)} ใจดี`, true],
  ['a position of 100 letters', `สมศรี ใจดี, ${'ก'.repeat(100)}`, false],
  ['a position of 101', `สมศรี ใจดี, ${'ก'.repeat(101)}`, true],
])('%s is too long or not', (_, said, isTooLong) => {
  expect('problem' in readFullName(said)).toBe(isTooLong);
});

test('who gives no name is asked twice, a week apart', () => {
  const at = new Date('2026-11-20T03:00:00Z');
  const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
  expect(isNameToAsk({}, at)).toBe(true);
  expect(isNameToAsk({ nameAsked: { times: 1, at } }, later(6))).toBe(false);
  expect(isNameToAsk({ nameAsked: { times: 1, at } }, later(7))).toBe(true);
  expect(isNameToAsk({ nameAsked: { times: 2, at } }, later(300))).toBe(false);
  expect(isNameToAsk({ fullName: 'สมศรี ใจดี' }, at)).toBe(false);
});
