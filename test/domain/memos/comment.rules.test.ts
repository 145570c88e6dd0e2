import { LONGEST_COMMENT, takeComment } from '../../../src/domain/memos/comment.rules';
import { Refusal } from '../../../src/refusal';

test.each([
  ['เห็นชอบ', 'เห็นชอบ'],
  ['  เห็นชอบ\n', 'เห็นชอบ'],
  ['บรรทัดหนึ่ง\nบรรทัดสอง', 'บรรทัดหนึ่ง\nบรรทัดสอง'],
  ['ก'.repeat(LONGEST_COMMENT), 'ก'.repeat(LONGEST_COMMENT)],
  [` ${'ก'.repeat(LONGEST_COMMENT)} `, 'ก'.repeat(LONGEST_COMMENT)],
])('%j is taken', (said, expected) => {
  expect(takeComment(said)).toBe(expected);
});

test.each([
  ['', 'no_comment'],
  [' \n\t', 'no_comment'],
  ['ก'.repeat(LONGEST_COMMENT + 1), 'comment_too_long'],
])('%j is refused as %s', (said, code) => {
  expect(() => takeComment(said)).toThrow(expect.objectContaining({ code, constructor: Refusal }));
});
