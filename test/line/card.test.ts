import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import jsone from 'json-e';
import { row, section } from '../../src/bot/measures/sheet';
import { fillCard } from '../../src/line/card';
import { isTruthy, type Names, readExpression } from '../../src/line/card-expression';
import { type Json, LEFT_OUT, readTemplate } from '../../src/line/card-template';
import templates from './card-templates.json';

// JSON-e's own implementation is the measure of ours.

const ROOT = join(__dirname, '../../flex-templates');
const noPart = (): never => {
  throw new Error('no parts here');
};

/** What JSON-e makes of a template; what it leaves out altogether is null there. */
function reference(template: Json, names: Names, parts: (name: string) => Json = noPart): unknown {
  const part = (name: string, data: Names): unknown => reference(parts(name), data, parts);
  return jsone(template as never, { ...names, part });
}

function ours(template: Json, names: Names): unknown {
  const filled = readTemplate(template, noPart)(names);
  return filled === LEFT_OUT ? null : filled;
}

const names: Names = {
  title: 'มาตรการ 1',
  empty: '',
  percent: 40,
  zero: 0,
  nothing: null,
  yes: true,
  no: false,
  list: ['ก', 'ข'],
  none: [],
  row: { label: 'แถว', value: null, captions: [{ text: 'ค้าง', late: true }] },
};

const anything = templates.anything as Json[];
const cases = (group: Record<string, unknown>): [string, Json][] => Object.entries(group) as [string, Json][];

test.each(cases(templates.filled))('%s is filled as by JSON-e', (_, template) => {
  expect(ours(template, names)).toEqual(reference(template, names));
});

test('whatever the values are, they are filled in as by JSON-e', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), fc.option(fc.integer()), (text, list, number) => {
      const given = { text, list, number };
      expect(ours(anything, given)).toEqual(reference(anything, given));
    }),
  );
});

test.each([
  'title',
  'row.label',
  'row.captions',
  "percent == 40 && title != ''",
  'zero || nothing || list',
  '!yes',
  '!none',
  'len(list) > 1',
  'len(none) > 0',
  '(no || yes) && !(percent < 40)',
  'percent >= 40.5',
  "row.value == null || 'x'",
  'true',
  'false && title',
  'null',
  'percent <= 40',
])('%s is worked out as by JSON-e', (text) => {
  expect(readExpression(text, noPart)(names)).toEqual(jsone({ $eval: text }, { ...names }));
});

test.each([null, 0, 1, '', 'x', [], [0], {}, { a: 0 }, true, false])('%j is as true as for JSON-e', (value) => {
  expect(isTruthy(value)).toBe(jsone(templates.truth, { value }));
});

test.each(cases(templates.refused))('%s is refused when the template is read', (_, template) => {
  expect(() => readTemplate(template, noPart)).toThrow(SyntaxError);
});

test.each(cases(templates.faulty))('%s is an error, as for JSON-e', (_, template) => {
  expect(() => ours(template, names)).toThrow(TypeError);
  expect(() => reference(template, names)).toThrow();
});

test('what is always the same is shared, and cannot be changed by who gets it', () => {
  const fill = readTemplate(structuredClone(templates['partly constant']), noPart);
  const [one, two] = ['1', '2'].map((title) => fill({ title }) as { a: { b: number[] }; c: string });
  expect(one?.a).toBe(two?.a);
  expect(() => one?.a.b.push(2)).toThrow('not extensible');
  expect([one?.c, two?.c]).toEqual(['1', '2']);
});

describe('our cards', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const json = (name: string): Json => JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Json;

  test.each(files)('%s can be read', (file) => {
    expect(() => readTemplate(json(file), noPart)).not.toThrow();
  });

  test('a sheet with everything that a sheet can have is filled as by JSON-e', () => {
    const action = { type: 'message', label: 'ดู', text: 'ดู' } as const;
    const full = row({ label: 'ก', value: '40%', percent: 40, action, button: { text: 'รายงาน', action } });
    const late = row({ label: 'ข', captions: [{ text: 'เลยกำหนด', late: true }] });
    const sections = [section('กองคลัง', [full, late]), section(null, [], 'ไม่มี')];
    for (const tone of ['brand', 'warn', 'danger']) {
      for (const figure of [null, { value: '40', unit: '%', percent: 0 }]) {
        const data = {
          kicker: 'กองคลัง',
          title: 'อีก 7 วัน',
          tone,
          figure,
          lines: ['ครบ 1 จาก 2'],
          notes: ['หมายเหตุ'],
          sections: sections.map((one, index) => ({ ...one, ruled: index > 0 })),
          buttons: [true, false].map((primary) => ({ action, primary })),
        };
        const parts = (name: string): Json => json(`parts/${name}.json`);
        expect(fillCard('measures/sheet', data)).toEqual(reference(json('measures/sheet.json'), data, parts));
      }
    }
  });
});
