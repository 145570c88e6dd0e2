import { compact } from '../../compact';
import { INSTRUMENTS } from '../../domain/assessments/assessment.model';
import { type ClassedIndicator, classedIndicators } from '../../domain/assessments/classes.rules';
import { levelName, levelOf } from '../../domain/assessments/levels.rules';
import { scoreTree } from '../../domain/assessments/scores.rules';
import { statusGroups } from '../../domain/assessments/statuses.rules';
import type { PaperSettings } from '../../domain/papers/paper-settings';
import { Refusal } from '../../refusal';
import { begun } from '../begun';
import { officeAndPlace } from '../office-words';
import type { Block, Column, Paper } from '../paper';
import type { PaperRecords } from '../records';
import { authorBlock } from '../signed';
import { type Assessed, byScore, improveRows, itemRows, rankRows, shortRows } from './rows';
import { texts } from './texts';

/**
 * The analysis of the assessment before a year's plan (รายงานการวิเคราะห์ผลการประเมิน).
 * @param form unset: the office's own
 * @throws Refusal `no_assessment` when there is none before that year
 */
export function analysisPaper(
  records: PaperRecords,
  form: PaperSettings['analysis'] = records.settings.analysis,
): Paper {
  const { assessed, organisation, fiscalYear } = records;
  if (!assessed) throw new Refusal('no_assessment', texts.noAssessment(fiscalYear));
  const year = assessed.assessment.fiscalYear;
  const title = form === 'short' ? texts.short.title(year) : texts.title(year);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title, align: 'center' },
    { kind: 'paragraph', text: officeAndPlace(organisation), align: 'center', bold: true },
    ...(form === 'short' ? shortBlocks(records, assessed) : fullBlocks(records, assessed)),
    authorBlock(records.settings),
  ];
  return { ...begun(records, title), orientation: 'portrait', blocks };
}

function shortBlocks(records: PaperRecords, assessed: Assessed): Block[] {
  const { indicator, issues } = texts.short.columns;
  return [
    { kind: 'paragraph', text: overall(records, assessed), setIn: true },
    { kind: 'paragraph', text: texts.short.introduced, setIn: true },
    table(
      null,
      [
        [indicator, 36],
        [issues, 64],
      ],
      shortRows(assessed),
    ),
  ];
}

function fullBlocks(records: PaperRecords, assessed: Assessed): Block[] {
  const { reasons, result, analysis, improve } = texts;
  const ranks = rankRows(assessed);
  const { rank, indicator, score } = result.columns;
  const improvements = improveBlocks(records, assessed);
  return [
    part(reasons.heading),
    { kind: 'paragraph', text: reasons.text, setIn: true },
    part(result.heading),
    { kind: 'paragraph', text: overall(records, assessed), setIn: true },
    ranks.length > 0
      ? table(
          result.caption,
          [
            [rank, 12, 'center'],
            [indicator, 64],
            [score, 24, 'center'],
          ],
          ranks,
        )
      : { kind: 'paragraph', text: result.noScores, setIn: true },
    part(analysis.heading),
    ...analysisBlocks(assessed),
    part(improve.heading),
    ...(improvements.length > 0
      ? improvements
      : [{ kind: 'paragraph' as const, text: improve.none, setIn: true as const }]),
    ...lowestBlocks(assessed),
  ];
}

/** The total and level as printed, since that is the office's result; computed where the source prints none. */
function overall({ organisation }: PaperRecords, { assessment, framework }: Assessed): string {
  const tree = scoreTree(assessment, framework);
  const total = tree.total.reported ?? tree.total.shown;
  const scores = tree.instruments.map(({ shown }) => shown);
  const level = assessment.level ?? levelOf(total, scores, framework.levels[assessment.levelScheme])?.level ?? null;
  const { rankInProvince } = assessment;
  return texts.result.overall({
    assessed: assessment.fiscalYear,
    total,
    level: level && levelName(framework, level),
    rank: rankInProvince === undefined ? null : texts.result.rank(rankInProvince, organisation.province),
  });
}

function analysisBlocks({ assessment, framework }: Assessed): Block[] {
  const indicators = byScore(classedIndicators(assessment, framework));
  const isScored = indicators.some(({ score }) => score !== null);
  const { strengths, weaknesses, unscored, howMany, status } = texts.analysis;
  const listed = (heading: string, found: readonly ClassedIndicator[]): Block[] =>
    found.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: `${heading} ${howMany(found.length)}` },
          { kind: 'list', ordered: true, items: found.map((one) => indicatorText(assessment.subIndicators, one)) },
        ];
  const ofClass = (wanted: 'strength' | 'weakness') => indicators.filter((one) => one.class === wanted);
  const { threshold } = assessment;
  return [
    ...listed(isScored ? strengths(threshold) : unscored.strength, ofClass('strength')),
    ...listed(isScored ? weaknesses(threshold) : unscored.weakness, ofClass('weakness')),
    ...statusGroups(assessment, framework).flatMap((group) => listed(status(group.status), group.indicators)),
    ...priorityBlocks({ assessment, framework }),
  ];
}

function indicatorText(subs: Assessed['assessment']['subIndicators'], { num, name, score }: ClassedIndicator): string {
  const parts = subs.filter(({ indicator }) => indicator === num).map((sub) => sub.name);
  return texts.analysis.indicator(num, name, score, parts);
}

function priorityBlocks({ assessment, framework }: Assessed): Block[] {
  const { priorities = [] } = assessment;
  if (priorities.length === 0) return [];
  const names = new Map(classedIndicators(assessment, framework).map(({ num, name }) => [num, name]));
  const items = priorities.map(({ num, title }) => {
    const own = assessment.indicators.filter(({ priority }) => priority === num);
    return texts.analysis.priority(
      title,
      own.map((one) => texts.indicator(one.num, names.get(one.num) ?? '')).join(' '),
    );
  });
  return [
    { kind: 'heading', level: 3, text: texts.analysis.priorities },
    { kind: 'list', ordered: true, items },
  ];
}

function improveBlocks({ measures }: PaperRecords, assessed: Assessed): Block[] {
  const { caption, columns } = texts.improve;
  const tree = scoreTree(assessed.assessment, assessed.framework);
  return INSTRUMENTS.flatMap((instrument) => {
    const rows = improveRows(assessed, measures, instrument);
    if (rows.length === 0) return [];
    const shown = tree.instruments.find(({ key }) => key === instrument)?.shown ?? null;
    const items = columns.items(instrument, assessed.assessment.threshold);
    return [
      table(
        caption(instrument, shown),
        [
          [columns.indicator, 22],
          [items, 44],
          [columns.methods, 34],
        ],
        rows,
      ),
    ];
  });
}

function lowestBlocks({ assessment, framework }: Assessed): Block[] {
  const lowest = byScore(classedIndicators(assessment, framework)).findLast(({ score }) => score !== null);
  if (!lowest || lowest.score === null || lowest.class !== 'weakness') return [];
  const rows = itemRows(assessment, lowest);
  const { indicator, item, score } = texts.lowest.columns;
  return compact<Block>([
    part(texts.lowest.heading(lowest.num, lowest.name, lowest.score)),
    rows.length > 0 &&
      table(
        null,
        [
          [indicator, 26],
          [item, 52],
          [score, 22, 'center'],
        ],
        rows,
      ),
  ]);
}

const part = (text: string): Block => ({ kind: 'heading', level: 2, text });

function table(
  caption: string | null,
  columns: readonly (readonly [string, number, Column['align']?])[],
  rows: Extract<Block, { kind: 'table' }>['rows'],
): Block {
  const heads = columns.map(([title, width, align]) => ({ title, width, ...(align && { align }) }));
  return { kind: 'table', caption, columns: heads, rows };
}
