import { readFileSync } from 'node:fs';
import { comparable } from '../../src/domain/thai-text/comparable';
import { buildProgram } from '../../src/testing/program';

test('a built program has no Thai letters, and reads them all the same', async () => {
  const built = await buildProgram('src/domain/thai-text/comparable.ts');
  try {
    // One letter of two bytes would double what V8 holds of the program's text.
    expect(readFileSync(built.file, 'utf8')).toMatch(/^\p{ASCII}*$/u);
    const { comparable: inProgram } = require(built.file) as { comparable: typeof comparable };
    const said = 'สำนักปลัด  ฯ  ตัวชี้วัดที่ ๑๐ (OIT)';
    expect(inProgram(said)).toBe(comparable(said));
    expect(comparable(said)).toContain('10');
  } finally {
    built.remove();
  }
});
