import { type LocalDate, localDate, type Round } from '../../domain/calendar/dates';
import { longThaiMonth } from '../../domain/calendar/long-date';
import { yearOfPapers } from '../../domain/papers/paper-settings';
import { begun } from '../begun';
import { placeOf } from '../office-words';
import type { Block, Paper } from '../paper';
import type { PaperRecords } from '../records';
import { texts as results } from '../results/texts';
import { texts } from './texts';

/** The cover of a round's results, and the foreword (คำนำ). */
export function coverPaper(records: PaperRecords, round: Round): Paper {
  const title = results.title(records.fiscalYear, round);
  const blocks: Block[] = [...coverBlocks(records, title), { kind: 'new-page' }, ...forewordBlocks(records, round)];
  return { ...begun(records, texts.title(title)), orientation: 'portrait', blocks };
}

function coverBlocks({ organisation, settings, fiscalYear }: PaperRecords, title: string): Block[] {
  const { coverNote } = yearOfPapers(settings, fiscalYear);
  const lines = [settings.author.unit, organisation.name, placeOf(organisation)].filter(Boolean).join('\n');
  return [
    { kind: 'space', lines: 2 },
    { kind: 'emblem', picture: settings.emblem, heightCm: 3 },
    { kind: 'space', lines: 3 },
    { kind: 'heading', level: 1, text: title, align: 'center' },
    ...(coverNote === null ? [] : [{ kind: 'paragraph' as const, text: coverNote, align: 'center' as const }]),
    { kind: 'space', lines: 12 },
    { kind: 'paragraph', text: lines, align: 'center', bold: true },
  ];
}

function forewordBlocks({ organisation, settings, fiscalYear, assessed, now }: PaperRecords, round: Round): Block[] {
  const { foreword, forewordOn } = yearOfPapers(settings, fiscalYear);
  const usual = texts.usual(organisation.name, fiscalYear, round, assessed?.assessment.fiscalYear ?? null);
  const on: LocalDate = forewordOn ?? localDate(now);
  return [
    { kind: 'heading', level: 1, text: texts.foreword, align: 'center' },
    ...(foreword.length > 0 ? foreword : usual).map((text): Block => ({ kind: 'paragraph', text, setIn: true })),
    { kind: 'paragraph', text: `${organisation.name}\n${longThaiMonth(on)}`, align: 'right' },
  ];
}
