import { takeTelephone, telephoneLink } from '../../../src/domain/papers/telephone.rules';

test.each([
  ['043123456', '0 4312 3456', 'tel:+6643123456'],
  ['โทร. ๐๔๓-๑๒๓๔๕๖', '0 4312 3456', 'tel:+6643123456'],
  ['0 2123 4567 ต่อ 11-14', '0 2123 4567 ต่อ 11-14', 'tel:+6621234567;ext=11'],
  ['043 123 456 ต่อ 101 , 102', '0 4312 3456 ต่อ 101,102', 'tel:+6643123456;ext=101'],
  ['+66 81 234 5678', '08 1234 5678', 'tel:+66812345678'],
])('%s is %s', (typed, written, link) => {
  expect([takeTelephone(typed), telephoneLink(written)]).toEqual([written, link]);
  expect(takeTelephone(written)).toBe(written);
});

test.each(['', '12345', '04312345', '0431234567', '081234567', 'สำนักปลัด', '043123456 หรือ 043123457'])(
  '%s is none',
  (typed) => {
    expect(() => takeTelephone(typed)).toThrow('อ่านเบอร์โทรไม่ได้');
  },
);
