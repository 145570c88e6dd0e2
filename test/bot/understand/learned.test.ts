import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readTrainingSet } from '../../../scripts/training/labelled';
import { seeded } from '../../../scripts/training/random';
import { unfold } from '../../../scripts/training/unfold';
import { CONFIDENT, INTENTS, type Intent, understand } from '../../../src/bot/understand';
import { LEARNED_INTENTS } from '../../../src/bot/understand/learned/classes';
import { packed, unpacked, WEIGHTS_FILE } from '../../../src/bot/understand/learned/weights';
import { projectRoot } from '../../../src/root';
import { buildProgram } from '../../../src/testing/program';
import { OFFICES } from './offices';

const MOST_BYTES = 1_000_000;
const office = OFFICES.get('kham-muang');
const of = (text: string) => understand({ text, chat: 'user' }, office);
const acted = (text: string): Intent => {
  const { intent, confidence } = of(text);
  return confidence >= CONFIDENT ? intent : 'none';
};

describe('the weights', () => {
  const shipped = readFileSync(join(projectRoot(), WEIGHTS_FILE));

  test('are those that the labelled lines give: else run npm run train', async () => {
    // Outside of Jest it takes half of the time.
    const folder = mkdtempSync(join(tmpdir(), 'tamtid-train-'));
    const program = await buildProgram('scripts/train.ts');
    try {
      const file = join(folder, 'weights.bin');
      await promisify(execFile)(process.execPath, [program.file, file]);
      expect(readFileSync(file).equals(shipped)).toBe(true);
    } finally {
      program.remove();
      rmSync(folder, { recursive: true });
    }
  });

  test('take less than a megabyte', () => {
    expect(shipped.length).toBeLessThan(MOST_BYTES);
  });

  test('are written as they are read, and refused where they are of other intents', () => {
    expect(packed(unpacked(shipped)).equals(shipped)).toBe(true);
    expect(() => unpacked(shipped.subarray(1))).toThrow('npm run train');
  });
});

describe('the lines to learn from', () => {
  const set = readTrainingSet();

  test('are of many manners and thousands of writings, and of every intent that is learned', () => {
    const examples = unfold(set, seeded(1));
    expect(new Set(set.lines.map(({ manner }) => manner)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(examples.map(({ text }) => text)).size).toBeGreaterThan(5000);
    expect(LEARNED_INTENTS.filter((intent) => !set.lines.some((line) => line.intent === intent))).toEqual([]);
    expect(set.lines.filter(({ intent }) => !INTENTS.includes(intent))).toEqual([]);
  });

  test('unfold the same way for the same seed, and all their values are filled in', () => {
    const examples = unfold(set, seeded(7));
    expect(unfold(set, seeded(7))).toEqual(examples);
    expect(unfold(set, seeded(8))).not.toEqual(examples);
    expect(examples.filter(({ text }) => /\{[a-z_]+\??\}/.test(text))).toEqual([]);
  });

  test('may name no values that are not there', () => {
    const lines = [{ manner: 'plain', intent: 'score' as const, text: 'คะแนน {nothing}' }];
    expect(() => unfold({ ...set, lines }, seeded(1))).toThrow('nothing');
  });
});

describe('what no rule reads', () => {
  test.each<[string, Intent, object]>([
    ['ข้อยต้องเฮ็ดหยังแหน่น้อ', 'my_measures', {}],
    ['กองช่างเพิ่นเฮ็ดฮอดไสแล้วน้อ', 'measure_status', { unit: 'กองช่าง' }],
    ['อยากฮู้ว่ากองใด๋ยังบ่ส่งรอบ 6 เดือน', 'outstanding', { round: '6m' }],
    ['หมู่เฮาบ่เก่งตี้ไหนพ่องปี 62', 'weaknesses', { fiscalYear: 2562 }],
  ])('is read by what it is like: %s', (text, intent, slots) => {
    expect(of(text)).toMatchObject({ intent, slots });
    expect(acted(text)).toBe(intent);
  });

  test.each([
    'อย่าเพิ่งไปปิดแจ้งเตือนของเขาเด็ดขาดเลยนะจ๊ะ',
    'บ่ได้บอกให้ลบข้อมูลข้อยเด้อ',
    'ถ้าหากผมปิดแจ้งเตือนไปแล้วมันจะเป็นยังไงต่อ',
    'วันนี้เงียบเหงาจังเลยเนาะทุกคน',
    'ลูกสาวสอบได้ที่หนึ่งของห้อง',
    'หมูปิ้งไม้ละสิบบาท',
  ])('is not done where it is denied, only supposed, or somebody else’s: %s', (text) => {
    expect(['none', 'help']).toContain(acted(text));
  });

  test('a long text is told stories, and no wish is guessed from it', () => {
    expect(of(`ข้อยต้องเฮ็ดหยังแหน่น้อ ${'เมื่อวานไปวัดมาคนเยอะมากเลยจ้ะ '.repeat(12)}`).intent).toBe('none');
  });

  test('is never asked for by a wish without what it is about', () => {
    expect(acted('ถ้าเฮาเฮ็ดเพิ่มสิได้จักคะแนนน้อ')).not.toBe('what_if');
    expect(of('6-12 เดือน').intent).not.toBe('report');
  });
});
