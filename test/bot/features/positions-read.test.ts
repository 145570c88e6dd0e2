import { readAdd, readHolder, readMove, readRename } from '../../../src/bot/features/positions/read-command';
import { readPlace } from '../../../src/bot/features/positions/read-place';

const office = {
  approvalChain: [
    { position: 'deputy', title: 'รองปลัดเทศบาล' },
    { position: 'clerk', title: 'ปลัดเทศบาล', formerNames: ['ปลัด อบต.'] },
    { position: 'mayor', title: 'นายกเทศมนตรี' },
  ],
};

test.each([
  ['ลำดับที่ 2', 1],
  ['๓', 2],
  ['ไปลำดับที่ ๑', 0],
  ['ขึ้น', 0],
  ['ลง', 2],
  ['แรกสุด', 0],
  ['ท้ายสุด', 2],
  ['สุดท้าย', 2],
  ['0', null],
  ['4', null],
  ['ตรงไหนก็ได้', null],
])('the place "%s" is %s', (text, at) => {
  expect(readPlace(text, { places: 3, now: 1 })).toBe(at);
});

test('there is no place above the first nor below the last', () => {
  expect(readPlace('ขึ้น', { places: 3, now: 0 })).toBeNull();
  expect(readPlace('ลง', { places: 3, now: 2 })).toBeNull();
  expect(readPlace('ขึ้น', { places: 3, now: null })).toBeNull();
});

test.each([
  ['รองนายก', { title: 'รองนายก', at: null }],
  ['รองนายก ลำดับที่ 3', { title: 'รองนายก', at: 2 }],
  ['รองนายก ลำดับที่ ๔', { title: 'รองนายก', at: 3 }],
  ['รองนายก ลำดับที่ 9', { title: 'รองนายก', at: null }],
  ['รองนายก ก่อน นายกเทศมนตรี', { title: 'รองนายก', at: 2 }],
  ['เลขานุการ หลัง นายก', { title: 'เลขานุการ', at: 3 }],
  ['เลขานุการ ท้ายสุด', { title: 'เลขานุการ', at: 3 }],
  ['', { title: null, at: null }],
])('เพิ่มตำแหน่ง %s', (words, read) => {
  expect(readAdd(office, words)).toEqual(read);
});

test.each([
  ['ปลัดเทศบาล ขึ้น', { position: 'clerk', unknown: null, at: 0 }],
  ['ปลัด อบต. ลง', { position: 'clerk', unknown: null, at: 2 }],
  ['นายกเทศมนตรี ไปลำดับที่ 1', { position: 'mayor', unknown: null, at: 0 }],
  ['รองปลัดเทศบาล', { position: 'deputy', unknown: null, at: null }],
  ['ผู้ว่า ขึ้น', { position: null, unknown: 'ผู้ว่า', at: null }],
  ['', { position: null, unknown: null, at: null }],
])('เลื่อนตำแหน่ง %s', (words, read) => {
  expect(readMove(office, words)).toEqual(read);
});

test.each([
  ['ปลัด อบต. เป็น ปลัดใหญ่', { position: 'clerk', unknown: null, behind: 'ปลัดใหญ่' }],
  ['ปลัดเทศบาลเป็นปลัดใหญ่', { position: 'clerk', unknown: null, behind: 'ปลัดใหญ่' }],
  ['ผู้ว่า เป็น ปลัดใหญ่', { position: null, unknown: 'ผู้ว่า', behind: 'ปลัดใหญ่' }],
])('เปลี่ยนชื่อตำแหน่ง %s', (words, read) => {
  expect(readRename(office, words)).toEqual(read);
});

test.each([
  ['ปลัดเทศบาล ให้ สมชาย', { position: 'clerk', unknown: null, behind: 'สมชาย' }],
  ['ปลัดเทศบาล', { position: 'clerk', unknown: null, behind: null }],
  ['ผู้ว่า ให้ สมชาย', { position: null, unknown: 'ผู้ว่า', behind: 'สมชาย' }],
])('ตั้งตำแหน่ง %s', (words, read) => {
  expect(readHolder(office, words)).toEqual(read);
});
