import { changedChain, formerAfter } from '../../../src/domain/positions/chain-changes.rules';
import { positionByWords } from '../../../src/domain/positions/position-by-words';
import { requireRoom, takePositionTitle } from '../../../src/domain/positions/position-title.rules';

const CHAIN = [
  { position: 'deputy', title: 'รองปลัด' },
  { position: 'clerk', title: 'ปลัดเทศบาล', formerNames: ['ปลัด อบต.'] },
  { position: 'mayor', title: 'นายกเทศมนตรี' },
];
const REMOVED = { position: 'position_1', title: 'ผู้อำนวยการกองคลัง', removedAt: new Date(0) };
const office = { approvalChain: CHAIN, formerPositions: [REMOVED] };
const keys = (chain: readonly { position: string }[]) => chain.map(({ position }) => position);

describe('the chain after a change', () => {
  test.each([
    [0, ['position_2', 'deputy', 'clerk', 'mayor']],
    [2, ['deputy', 'clerk', 'position_2', 'mayor']],
    [3, ['deputy', 'clerk', 'mayor', 'position_2']],
  ])('added at %i', (at, order) => {
    expect(keys(changedChain(office, { change: 'add', title: 'หัวหน้าฝ่าย', at }))).toEqual(order);
  });

  test('a key is never given twice, but who was removed comes back as the same', () => {
    const [back] = changedChain(office, { change: 'add', title: 'ผู้อำนวยการกองคลัง', at: 0 });
    expect(back).toEqual({ position: 'position_1', title: 'ผู้อำนวยการกองคลัง' });
    expect(keys(changedChain({}, { change: 'add', title: 'ปลัด', at: 0 }))).toEqual(['position_1']);
  });

  test.each([
    ['deputy', 1, ['clerk', 'deputy', 'mayor']],
    ['deputy', 2, ['clerk', 'mayor', 'deputy']],
    ['mayor', 0, ['mayor', 'deputy', 'clerk']],
  ])('%s moved to %i', (position, at, order) => {
    expect(keys(changedChain(office, { change: 'move', position, at }))).toEqual(order);
  });

  test('a new title is known by the ones of before; going back to one leaves no echo of it', () => {
    const renamed = changedChain(office, { change: 'rename', position: 'clerk', title: 'ปลัด' });
    expect(renamed[1]).toEqual({ position: 'clerk', title: 'ปลัด', formerNames: ['ปลัด อบต.', 'ปลัดเทศบาล'] });
    const again = changedChain({ approvalChain: renamed }, { change: 'rename', position: 'clerk', title: 'ปลัดเทศบาล' });
    expect(again[1]).toEqual({ position: 'clerk', title: 'ปลัดเทศบาล', formerNames: ['ปลัด อบต.', 'ปลัด'] });
  });

  test('what is removed is kept as former, until it is back', () => {
    const now = new Date(86_400_000);
    const left = changedChain(office, { change: 'remove', position: 'mayor' });
    const former = formerAfter(office, left, now);
    expect(former).toEqual([REMOVED, { position: 'mayor', title: 'นายกเทศมนตรี', removedAt: now }]);
    expect(keys(formerAfter({ approvalChain: left, formerPositions: former }, CHAIN, now))).toEqual(['position_1']);
  });

  test('a position that is there no more cannot be changed', () => {
    expect(() => changedChain(office, { change: 'remove', position: 'nobody' })).toThrow('ไม่มีตำแหน่งนี้');
  });
});

describe('a title', () => {
  test.each([
    ['', null, 'no_title'],
    ['\u200b', null, 'no_title'],
    ['ก'.repeat(61), null, 'title_too_long'],
    ['ปลัด เทศบาล', null, 'title_taken'],
    ['ปลัดเทศบาล', 'mayor', 'title_taken'],
    ['ปลัดเทศบาล', 'clerk', 'same_title'],
  ])('%s is refused', (typed, of, code) => {
    expect(() => takePositionTitle(office, typed, of)).toThrow(expect.objectContaining({ code }));
  });

  test('is stored tidily, and a spelling of its own is another title of the same position', () => {
    expect(takePositionTitle(office, '  หัวหน้า   ฝ่าย ', null)).toBe('หัวหน้า ฝ่าย');
    expect(takePositionTitle(office, 'ปลัด เทศบาล', 'clerk')).toBe('ปลัด เทศบาล');
  });

  test('is for no thirteenth position', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ position: `p${at}`, title: `ตำแหน่ง ${at}` }));
    expect(() => requireRoom({ approvalChain: many })).toThrow('ไม่เกิน 12 ตำแหน่ง');
    expect(() => requireRoom({ approvalChain: many.slice(1) })).not.toThrow();
  });
});

test.each([
  ['ปลัดเทศบาล', 'clerk'],
  ['ปลัด อบต.', 'clerk'],
  ['นายก', 'mayor'],
  ['ปลัด', null],
  ['', null],
  ['ผู้ว่า', null],
])('"%s" names %s', (words, position) => {
  expect(positionByWords(office, words)?.position ?? null).toBe(position);
});
