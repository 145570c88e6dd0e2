import type { Block, Paper, Table } from '../paper';
import { documentTexts } from '../texts';

/** A sheet of the workbook: what stands above its table, the table, what stands below it. */
export interface SheetPlan {
  name: string;
  orientation: Paper['orientation'];
  above: Block[];
  table: Table | null;
  below: Block[];
}

const LONGEST_NAME = 31;
/** What Excel refuses in a sheet's name. */
const REFUSED = /[[\]:*?/\\]/g;

/**
 * The paper in sheets: each table begins one, with what stands above it since the table before, so that its head can stay in sight and be
 * printed on each page; what follows the last one stands below it. Pure.
 */
export function sheetPlans(paper: Paper): SheetPlan[] {
  const plans: SheetPlan[] = [];
  let orientation = paper.orientation;
  let waiting: Block[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'new-page') orientation = block.orientation ?? orientation;
    else if (block.kind === 'table') {
      plans.push({ name: '', orientation, above: waiting, table: block, below: [] });
      waiting = [];
    } else waiting.push(block);
  }
  const last = plans.at(-1);
  if (last) last.below = waiting;
  else plans.push({ name: '', orientation, above: waiting, table: null, below: [] });
  const taken = new Set<string>();
  for (const plan of plans) plan.name = freeName(nameOf(plan) ?? paper.title, taken);
  return plans;
}

function nameOf({ table, above }: SheetPlan): string | undefined {
  const heading = above.findLast((block) => block.kind === 'heading');
  return table?.caption ?? (heading?.kind === 'heading' ? heading.text : undefined);
}

/** Excel holds names for the same whatever their capitals. */
function freeName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(REFUSED, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '') || documentTexts.unnamed;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = shortened(plain, LONGEST_NAME - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}

const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** As many letters as fit, each with its marks. */
function shortened(text: string, length: number): string {
  let short = '';
  for (const { segment } of letters.segment(text)) {
    if (short.length + segment.length > length) break;
    short += segment;
  }
  return short.trim();
}
