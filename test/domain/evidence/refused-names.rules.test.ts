import { extensionOf } from '../../../src/domain/evidence/file-types.rules';
import { isNamedDocument, refusedByName } from '../../../src/domain/evidence/refused-names.rules';

test.each([
  ['a.exe', { instead: null }],
  ['รวมรูป.ZIP', { instead: null }],
  ['แผน.pdf.exe', { instead: null }],
  // The bidi override shows it as `…exe.pdf`.
  ['แผน\u202efdp.exe', { instead: null }],
  ['d.txt ', { instead: null }],
  ['รายงาน.doc', { instead: 'docx' }],
  ['งบ.xls', { instead: 'xlsx' }],
  ['คำสั่ง.pdf', null],
  ['photo.JPEG', null],
  ['รายงานฉบับที่ 1.2', null],
  ['exe', null],
  ['รายงาน', null],
  [null, null],
])('%j is refused by its name, or not', (name, refused) => {
  expect(refusedByName(name)).toEqual(refused);
});

test('nothing that is taken is refused by its name', () => {
  const taken = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'application/pdf', 'video/mp4'];
  for (const mime of [...taken, 'video/quicktime', 'audio/mp4']) {
    expect(refusedByName(`a.${extensionOf(mime)}`)).toBeNull();
  }
  for (const ending of ['docx', 'dotx', 'xlsx', 'xltx', 'pptx', 'potx', 'ppsx']) {
    expect([refusedByName(`a.${ending}`), isNamedDocument(`a.${ending}`)]).toEqual([null, true]);
  }
});
