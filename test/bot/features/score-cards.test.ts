import type { Assessed } from '../../../src/bot/features/score/assessed';
import { compareMessage } from '../../../src/bot/features/score/messages/compare';
import { gainsMessage } from '../../../src/bot/features/score/messages/gains';
import { indicatorMessage } from '../../../src/bot/features/score/messages/indicator';
import { instrumentMessage } from '../../../src/bot/features/score/messages/instrument';
import { itemMessage } from '../../../src/bot/features/score/messages/item';
import { rankingMessage } from '../../../src/bot/features/score/messages/ranking';
import { totalMessage } from '../../../src/bot/features/score/messages/total';
import { whatIfMessage } from '../../../src/bot/features/score/messages/what-if';
import { chartOn } from '../../../src/bot/ui/chart';
import { INSTRUMENTS } from '../../../src/domain/assessments/assessment.model';
import { knownFrameworkOf } from '../../../src/domain/assessments/framework-file';
import { type ScoreAnswer, type ScoreQuestion, scoreOf } from '../../../src/domain/assessments/score-of.rules';
import { createFileLinks } from '../../../src/domain/evidence/file-links';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { validateMessages } from '../../../src/line/checks/validate-messages';
import type { Message } from '../../../src/line/types';
import { toReply } from '../../../src/testing/reply';
import { askIn } from '../../../src/ui/ask';

const links = createFileLinks('https://tamtid.example', 'a-session-secret');
const EVERY_ITEM = Array.from({ length: 48 }, (_, index) => `O${index + 1}`);

/** The latest year of each example office, as an answer is made from it. */
const offices: Assessed[] = readExampleFiles().flatMap(({ organisation, assessments }) =>
  assessments.map((assessment) => ({
    assessment: { ...assessment, office: organisation._id },
    framework: knownFrameworkOf(assessment.fiscalYear),
    officeName: organisation.name,
    years: [assessment.fiscalYear, assessment.fiscalYear - 1],
    ask: askIn({ kind: 'user' }),
    plan: null,
    picture: (chart) => chartOn({ links, now: new Date('2026-11-20T02:00:00Z') }, chart),
  })),
);

function answer<K extends ScoreAnswer['kind']>(
  assessed: Assessed,
  kind: K,
  question: ScoreQuestion,
): ScoreAnswer & { kind: K } {
  const found = scoreOf(assessed.assessment, assessed.framework, question);
  if (found?.kind !== kind) throw new Error(`No ${kind}`);
  return found as ScoreAnswer & { kind: K };
}

/** Every card the feature can draw of an office. */
function cardsOf(assessed: Assessed): [string, Message][] {
  const { assessment, framework } = assessed;
  const earlier = { ...assessment, fiscalYear: assessment.fiscalYear - 1 };
  return [
    ['total', totalMessage(assessed)],
    ...framework.indicators.map(({ num }): [string, Message] => [
      `indicator ${num}`,
      indicatorMessage(assessed, answer(assessed, 'indicator', { indicator: num })),
    ]),
    ...INSTRUMENTS.flatMap((key): [string, Message][] => [
      [`instrument ${key}`, instrumentMessage(assessed, answer(assessed, 'instrument', { instrument: key }))],
      [`weaknesses ${key}`, rankingMessage(assessed, 'weakness', key)],
      [`strengths ${key}`, rankingMessage(assessed, 'strength', key)],
    ]),
    ...assessment.items.map(({ code }): [string, Message] => [
      `item ${code}`,
      itemMessage(assessed, answer(assessed, 'item', { item: code })),
    ]),
    ['weaknesses', rankingMessage(assessed, 'weakness')],
    ['strengths', rankingMessage(assessed, 'strength')],
    ['gains', gainsMessage(assessed, {})],
    ['gains, last page', gainsMessage(assessed, {}, 20)],
    ['what if everything', whatIfMessage(assessed, [...EVERY_ITEM, 'I1', 'E1', 'E4'])],
    ...[{}, { indicator: 10 }, { instrument: 'OIT' as const }].map((about): [string, Message] => [
      `compare ${JSON.stringify(about)}`,
      compareMessage({
        ...assessed,
        years: [assessment.fiscalYear - 3, assessment.fiscalYear - 1, assessment.fiscalYear],
        assessed: [{ assessment: earlier, framework }, assessed],
        about,
        isCut: true,
      }),
    ]),
  ];
}

describe.each(offices.map((assessed) => [assessed.assessment.office, assessed] as const))('%s', (_slug, assessed) => {
  const cards = cardsOf(assessed);

  test.each(cards)('LINE takes the card: %s', (_name, message) => {
    expect(validateMessages([message], 'reply')).toEqual([]);
  });

  test.each(cards)('the card leads on with two to four quick replies: %s', (_name, message) => {
    const count = message.quickReply?.items?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(count).toBeLessThanOrEqual(4);
  });

  test.each(cards)('nothing unfilled or unknown shows: %s', (_name, message) => {
    expect(toReply([message], []).text).not.toMatch(/null|undefined|NaN|\$\{|\[object/);
  });
});
