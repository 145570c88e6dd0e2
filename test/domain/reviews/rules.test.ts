import { mongo } from 'mongoose';
import { authorsOf } from '../../../src/domain/reviews/authors.rules';
import { changedParts } from '../../../src/domain/reviews/changes.rules';
import { takeReason } from '../../../src/domain/reviews/reason.rules';
import { waitedSince } from '../../../src/domain/reviews/waiting.rules';
import { aReport } from '../reports/samples';

describe('what changed in a report', () => {
  const before = aReport({ progress: 60, detail: 'จัดอบรม', output: 'คู่มือ' });
  test.each([
    ['nothing', before, []],
    ['the percentage', { ...before, progress: 80 }, ['progress']],
    ['the word for it', { ...before, status: 'done' as const }, ['progress']],
    ['a text that came, and one that went', { ...before, outcome: 'ดีขึ้น', output: null }, ['output', 'outcome']],
  ])('%s', (_name, now, parts) => {
    expect(changedParts(before, now)).toEqual(parts);
  });

  test('everything said, where nothing was said before', () => {
    expect(changedParts(null, before)).toEqual(['progress', 'detail', 'output']);
  });
});

describe('whose words are in a report', () => {
  const [one, two] = [new mongo.ObjectId(), new mongo.ObjectId()];
  const kept = { action: 'save_draft' as const, to: 'draft' as const, by: one };
  const takenBack = { action: 'undo' as const, to: 'draft' as const, by: one };
  const thrownAway = { action: 'discard_draft' as const, to: 'none' as const, by: two };
  test.each([
    ['of who handed it in', [{ by: one }], [], [one]],
    ['of each once', [{ by: one }, { by: two }, { by: one }], [], [one, two]],
    ['of who kept it as a draft that another handed in', [{ by: two }], [kept], [one, two]],
    ['of who took it back, and another handed it in', [{ by: two }], [takenBack], [one, two]],
    ['not of who kept a draft that was thrown away', [{ by: two }], [kept, thrownAway], [two]],
    ['not of who took a correction back', [{ by: two }], [{ ...takenBack, to: 'submitted' as const }], [two]],
  ])('%s', (_name, changes, drafting, authors) => {
    expect(authorsOf(changes, drafting)).toEqual(authors);
  });
});

describe('a reason', () => {
  test('is taken without the blanks around it', () => expect(takeReason('  ขอวันที่ \n')).toBe('ขอวันที่'));
  test('may have 500 characters', () => expect(takeReason('ก'.repeat(500))).toHaveLength(500));
  test.each([
    ['none', ' \n ', 'no_reason'],
    ['501 characters', 'ก'.repeat(501), 'reason_too_long'],
  ])('%s is refused', (_name, said, code) => {
    expect(() => takeReason(said)).toThrow(expect.objectContaining({ code }));
  });
});

describe('having waited three working days', () => {
  const holidays = ['2026-12-07'];
  const isWorkingDay = (day: string) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
  };
  test.each([
    ['a Friday: since Tuesday', '2026-11-20', '2026-11-17'],
    ['a Monday: since Wednesday, the weekend does not count', '2026-11-23', '2026-11-18'],
    ['a Wednesday after a holiday on Monday: since Thursday', '2026-12-09', '2026-12-03'],
  ])('%s', (_name, today, since) => {
    expect(waitedSince(today, 3, isWorkingDay)).toBe(since);
  });
});
