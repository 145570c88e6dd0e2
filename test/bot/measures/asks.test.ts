import { helpText as deadlinesHelp } from '../../../src/bot/features/deadlines/texts';
import { helpText as outstandingHelp } from '../../../src/bot/features/outstanding/texts';
import { helpText as reportHelp } from '../../../src/bot/features/report/texts';
import { helpTexts as statusHelp } from '../../../src/bot/features/status/texts';
import { helpText as workHelp } from '../../../src/bot/features/work/texts';
import { buildVocabulary, CONFIDENT, understand } from '../../../src/bot/understand';
import { readExampleFiles } from '../../../src/domain/imports/example-files';
import { phrases } from '../../../src/ui/texts';

const offices = readExampleFiles().map(({ organisation }) => organisation);
const [office] = offices;
const vocabulary = buildVocabulary({ units: office?.units ?? [], measures: [{ num: 2, title: 'ให้ความรู้' }] });

const heard = (text: string, words = vocabulary) => {
  const { intent, slots, confidence } = understand({ text, chat: 'group' }, words);
  return { intent, slots, isSure: confidence >= CONFIDENT };
};

const STATUS_INTENTS: Record<string, string> = {
  ภาพรวม: 'measure_status',
  'สถานะมาตรการ 2': 'measure_status',
  'รายละเอียดมาตรการ 2': 'measure_detail',
  กองไหนช้าที่สุด: 'unit_ranking',
};

describe('what a tap types is understood as meant, in a group too', () => {
  test.each([
    [phrases.myMeasures, 'my_measures', {}],
    [phrases.overview, 'measure_status', {}],
    [phrases.deadlines, 'deadlines', {}],
    [phrases.outstanding, 'outstanding', {}],
    [phrases.report, 'report', {}],
    [phrases.withYear(phrases.outstandingIn('6m'), 2570), 'outstanding', { round: '6m', fiscalYear: 2570 }],
    [phrases.withYear(phrases.outstandingIn('12m'), 2570), 'outstanding', { round: '12m', fiscalYear: 2570 }],
    [phrases.withYear(phrases.myMeasures, 2570), 'my_measures', { fiscalYear: 2570 }],
    [phrases.withYear(phrases.overview, 2570), 'measure_status', { fiscalYear: 2570 }],
    [phrases.withYear(phrases.deadlines, 2570), 'deadlines', { fiscalYear: 2570 }],
    [phrases.status(12), 'measure_status', { measure: 12 }],
    [phrases.withYear(phrases.status(2), 2563), 'measure_status', { measure: 2, fiscalYear: 2563 }],
    [phrases.withYear(phrases.roundStatus('12m'), 2570), 'measure_status', { round: '12m', fiscalYear: 2570 }],
    [workHelp.say, 'my_measures', {}],
    [reportHelp.say, 'report', {}],
    [outstandingHelp.say, 'outstanding', {}],
    [deadlinesHelp.say, 'deadlines', {}],
    ...statusHelp.map(({ say }) => [say, STATUS_INTENTS[say], say.includes('2') ? { measure: 2 } : {}] as const),
  ] as const)('%s', (text, intent, slots) => {
    expect(heard(`/${text}`)).toEqual({ intent, slots, isSure: true });
  });

  test.each(
    offices.flatMap((one) => one.units.filter(({ group }) => !group).map(({ name }) => [name, one.name, one] as const)),
  )('the status of %s of %s', (name, _office, { units }) => {
    const words = buildVocabulary({ units, measures: [] });
    const expected = { intent: 'measure_status', slots: { unit: name, fiscalYear: 2570 }, isSure: true };
    expect(heard(`/${phrases.withYear(phrases.unitStatus(name), 2570)}`, words)).toEqual(expected);
  });
});
