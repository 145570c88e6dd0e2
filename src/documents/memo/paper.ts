import { classedIndicators } from '../../domain/assessments/classes.rules';
import { statusGroups } from '../../domain/assessments/statuses.rules';
import { localDate, type Round } from '../../domain/calendar/dates';
import { longThaiDate } from '../../domain/calendar/long-date';
import type { Endorsement } from '../../domain/memos/endorsements';
import { yearOfPapers } from '../../domain/papers/paper-settings';
import { begun } from '../begun';
import type { Block, Paper, Signature } from '../paper';
import type { PaperRecords } from '../records';
import { isReported, resultsOf } from '../results/results';
import { texts } from './texts';

/** The memo (บันทึกข้อความ) that takes the results of a round from desk to desk, with what each position said. */
export function memoPaper(records: PaperRecords, round: Round): Paper {
  const { settings, fiscalYear, endorsements } = records;
  const chain = endorsements[round];
  const year = yearOfPapers(settings, fiscalYear);
  const blocks: Block[] = [
    { kind: 'emblem', picture: settings.emblem, heightCm: 1.5 },
    { kind: 'heading', level: 1, text: texts.heading, align: 'center' },
    { kind: 'fields', lines: linesOf(records, round) },
    ...bodyOf(records, round).map((text): Block => ({ kind: 'paragraph', text, setIn: true })),
    { kind: 'signatures', blocks: [{ says: null, name: null, position: year.memoAuthor ?? '', on: null }] },
    ...(chain.length > 0 ? [{ kind: 'signatures' as const, blocks: chain.map(opinion) }] : []),
  ];
  return { ...begun(records, texts.title(fiscalYear, round)), orientation: 'portrait', blocks };
}

function linesOf({ organisation, settings, fiscalYear, endorsements }: PaperRecords, round: Round) {
  const { labels, dots, subject } = texts;
  const year = yearOfPapers(settings, fiscalYear);
  const memo = year.memos.find((one) => one.round === round);
  const to = year.memoTo ?? endorsements[round].at(-1)?.title ?? dots;
  const from = [settings.author.unit, organisation.name].filter(Boolean).join(' ');
  return [
    [{ label: labels.from, text: settings.telephone ? texts.withTelephone(from, settings.telephone) : from }],
    [
      { label: labels.number, text: memo?.number ?? dots },
      { label: labels.on, text: memo?.on ? longThaiDate(memo.on) : dots },
    ],
    [{ label: labels.subject, text: subject(organisation.name, fiscalYear, round) }],
    [{ label: labels.to, text: to }],
  ];
}

function bodyOf(records: PaperRecords, round: Round): string[] {
  const { organisation, settings, fiscalYear, assessed } = records;
  const { reason, result, request } = yearOfPapers(settings, fiscalYear);
  const results = resultsOf(records, round);
  const reported = results.filter(isReported).length;
  return [
    reason ?? texts.reason(organisation.name, fiscalYear, assessed?.assessment.fiscalYear ?? null, weakOf(assessed)),
    result ?? texts.result(round, results.length, reported),
    request ?? texts.request,
    texts.closing,
  ];
}

/** How many indicators the measures are to better; null: it is not known of any. */
function weakOf(assessed: PaperRecords['assessed']): string | null {
  if (!assessed) return null;
  const { assessment, framework } = assessed;
  const indicators = classedIndicators(assessment, framework);
  const weak = indicators.filter((one) => one.class === 'weakness').length;
  const pressing = statusGroups(assessment, framework).filter(({ needsWork }) => needsWork);
  const count = weak + pressing.reduce((sum, group) => sum + group.indicators.length, 0);
  return count === 0 ? null : texts.weak(count, indicators.length);
}

function opinion({ title, name, at, comment }: Endorsement): Signature {
  const said = at === null ? null : (comment ?? texts.acknowledged);
  return { says: texts.opinionOf(title, said), name, position: title, on: at && longThaiDate(localDate(at)) };
}
