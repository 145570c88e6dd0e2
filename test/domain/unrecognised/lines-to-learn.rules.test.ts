import { linesToLearn } from '../../../src/domain/unrecognised/lines-to-learn.rules';

const NAMES = ['สมศรี ใจดี', 'Nok'];
const textsOf = (...texts: string[]): string[] =>
  linesToLearn(
    texts.map((text) => ({ text, intent: 'score' })),
    NAMES,
  ).map(({ text }) => text);

describe('labelled texts as lines to learn from', () => {
  test('stand once each, in no order of time', () => {
    const lines = linesToLearn(
      [
        { text: 'ไหนแต้ม', intent: 'score' },
        { text: 'กี่แต้ม ', intent: 'score' },
        { text: 'ไหนแต้ม', intent: 'score' },
      ],
      NAMES,
    );
    expect(lines).toEqual([
      { manner: 'kept', intent: 'score', text: 'กี่แต้ม' },
      { manner: 'kept', intent: 'score', text: 'ไหนแต้ม' },
    ]);
  });

  test.each([
    'งานของสมศรีไปถึงไหน',
    'ฝากบอก สม ศรี ด้วย',
    'nok ส่งหรือยัง',
    'คุณสุดาส่งหรือยัง',
    'นายวิชัยทำถึงไหน',
    'น.ส. มานีค้างอะไร',
    'โทร 081 234-5678',
    'โทร ๐๘๑๒๓๔๕๖๗๘',
    'ส่งที่ a@b.th',
    'รหัส KM45-7QRS',
    'คะแนน {year}',
  ])('leave out what may name or reach somebody: %s', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  test.each(['คะแนนคุณธรรมปี 2562', 'ท่านนายกอยากเห็นแต้ม', 'มาตรการ 3 ได้ 40% แล้ว', 'โอ 42 อยู่ไหน'])(
    'keep what names nobody: %s',
    (text) => {
      expect(textsOf(text)).toEqual([text]);
    },
  );
});
