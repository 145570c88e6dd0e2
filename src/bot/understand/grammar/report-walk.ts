import { anyOf, endOfMatch, pattern } from '../../../domain/thai-text/pattern';
import { originalOf } from '../../../domain/thai-text/scan';
import { REPORT_COMMANDS, REPORT_GLUE } from '../lexicon/report-words';
import type { Pieces } from '../pieces';
import { endsWithNoun, isMeasureAnnounced, nameLength, repeatedTitleLength } from './report-names';
import { type Part, partsOf, type ReportSlots } from './report-parts';

/** A text read as a report: its slots, its free text, and what it showed of itself on the way. */
export interface ReportWalk {
  slots: ReportSlots;
  /** free text, in the person's own writing */
  fragments: string[];
  hasCommand: boolean;
  /** the word มาตรการ, a number or a title named the measure, not mere words behind the command */
  isMeasureSure: boolean;
  /** the text without its free text, for looking for questions */
  frame: string;
}

const COMMAND = anyOf(REPORT_COMMANDS, 'y');
const GLUE = new RegExp(`(?:${anyOf([...REPORT_GLUE].sort((a, b) => b.length - a.length)).source})`, 'y');
/** A share of something else than the work, or of what is still to be done. */
const OTHER_SHARE = pattern(
  '(?:พอ ?ใจ|เข้า ?ร่วม|ตอบ|แบบ ?สอบ ?ถาม|เบิก ?จ่าย|งบ(?: ?ประมาณ)?|ผ่าน ?เกณฑ์|ลด ?ลง|เพิ่ม ?ขึ้น|เฉลี่ย|ทั้งหมด|คะแนน|ส่วนลด|เหลือ(?: ?อีก)?|ขาด(?: ?อีก)?|เป้า(?: ?หมาย)?|คาด ?ว่า ?(?:จะ)? ?(?:เสร็จ|ได้|ถึง|ทำ)?|จะ ?(?:เสร็จ|ได้|ถึง)|ไม่ ?ถึง|ยัง ?ไม่ ?(?:ได้|ถึง)|(?:น้อย|ต่ำ) ?กว่า)\\s*(?:ได้|ที่|ระดับ|แล้ว)?\\s*$',
  '',
);
const OF_OTHERS = pattern('^\\s*(?:ของ|จาก|ใน)', '');
/** A share that is said of people, money or papers says nothing of how far the work is. */
const OF_COUNTED = pattern(
  '^\\s*(?:ของ|จาก|ใน) ?(?:จำนวน)? ?(?:ผู้|คน|ประชาชน|บุคลากร|พนักงาน|เจ้า ?หน้าที่|กลุ่ม ?(?:ผู้|คน|ประชาชน|บุคลากร|ตัว ?อย่าง)|เป้า ?หมาย ?ผู้|งบ|เงิน|วง ?เงิน|แบบ|เรื่อง ?ร้อง|ครัว|หมู่|นักเรียน|ข้าราชการ)',
  '',
);
/** Behind these a status word still speaks of the measure although more follows without a blank. */
const STATUS_GOES_ON = pattern(
  '^(?:เพราะ|เนื่อง|แต่|เรื่อง|เมื่อ|ตั้ง ?แต่|รอ|ค|จ|น[ะ]|แล้ว|เลย|ทั้ง|วัน|(?:นิ|น้า|จ้า|เด้อ|เน้อ|เจ้า|ละ|อะ|ฮะ|หละ)+(?![ก-๛])|(?:ได้|ไป|อยู่|ที่|ประมาณ|ราว|เกือบ){1,3} ?\\d|\\d|[^ก-๛a-z])',
  '',
);
const IN_FULL = pattern('^มาต(?:ร)?า?การ', '');
const LETTER = /[ก-๛a-z0-9]/;
/** Marks before free text say nothing, a minus before a number does. */
const FRAGMENT_FRONT = /^(?:[\s–•:,;.=>*]|-(?!\d))+/;

/**
 * Reads a text as a report, from left to right.
 * @param doubtful what is named more than once: all of it is taken out of the free text
 * @param takenBack what says that something is not meant, and what is not: no free text either
 */
export function walkReport(
  pieces: Pieces,
  doubtful: ReadonlySet<Part['key']> = new Set(),
  takenBack: readonly Part[] = [],
): ReportWalk {
  return new Walker(pieces, doubtful, takenBack).walk();
}

class Walker {
  private readonly slots: ReportSlots = {};
  private readonly fragments: string[] = [];
  private readonly free: { from: number; to: number }[] = [];
  private readonly parts: Part[];
  private readonly text: string;
  private hasCommand = false;
  private isMeasureSure = false;
  private yearOfRound: number | undefined;

  constructor(
    private readonly pieces: Pieces,
    private readonly doubtful: ReadonlySet<Part['key']>,
    takenBack: readonly Part[],
  ) {
    this.parts = [...takenBack, ...partsOf(pieces)].sort((a, b) => a.from - b.from || b.to - a.to);
    this.text = pieces.text;
  }

  walk(): ReportWalk {
    let place = 0;
    while (place < this.text.length) {
      const structured = this.skipStructure(place);
      if (structured >= this.text.length) break;
      const named = Math.max(this.takeName(structured), this.skipTitle(structured));
      if (named > structured) {
        place = named;
        continue;
      }
      const end = this.endOfFree(structured);
      this.keepFree(structured, end);
      place = end;
    }
    if (this.yearOfRound !== undefined) this.slots.fiscalYear ??= this.yearOfRound;
    return {
      slots: this.slots,
      fragments: this.fragments,
      hasCommand: this.hasCommand,
      isMeasureSure: this.isMeasureSure,
      frame: this.frame(),
    };
  }

  /**
   * Takes parts and glue from `place` on; gives where the free text begins. Glue that is stuck to free text belongs to it, but
   * not a noun that announces the words for a measure.
   */
  private skipStructure(start: number): number {
    let place = start;
    let glue = -1;
    let noun = -1;
    while (place < this.text.length) {
      const part = this.partAt(place, false);
      if (part) {
        this.take(part);
        place = part.to;
        glue = -1;
        noun = -1;
        continue;
      }
      if (!LETTER.test(this.text.charAt(place))) {
        if (this.opensDetail(place)) return place;
        glue = -1;
        place += 1;
        continue;
      }
      const end = endOfMatch(GLUE, this.text, place);
      if (end <= place) return noun >= 0 ? noun : glue >= 0 ? glue : place;
      if (glue < 0) glue = place;
      place = end;
      if (endsWithNoun(this.text.slice(0, place))) noun = place;
    }
    return place;
  }

  /** A bracket around a part is skipped, one around words begins free text, as does a minus. */
  private opensDetail(place: number): boolean {
    if (/^ -\d/.test(this.text.slice(place - 1))) return true;
    return /[("[@]/.test(this.text.charAt(place)) && !this.parts.some(({ from }) => from === place + 1);
  }

  /** The part that begins at `place`, of a kind not yet taken. Behind free text (`late`) it must stand for itself. */
  private partAt(place: number, late: boolean): Part | null {
    const part = this.parts.find((one) => one.from === place && this.isOpen(one.key));
    const behind = part ? this.text.slice(part.to) : '';
    if (part?.key === 'status') {
      const goesOn =
        behind !== '' &&
        behind[0] !== ' ' &&
        !STATUS_GOES_ON.test(behind) &&
        !this.parts.some(({ from }) => from === part.to);
      return late || (goesOn && part.value !== 'blocked') ? null : part;
    }
    if (part?.key === 'progress' && (OF_COUNTED.test(behind) || (late && OF_OTHERS.test(behind)))) return null;
    if (part?.yearOfRound !== undefined) return this.isStuck(this.behindGlue(part.to)) ? null : part;
    if (part) return late && this.isStuck(part.to) ? null : part;
    const end = this.hasCommand ? -1 : this.untilPart(place, endOfMatch(COMMAND, this.text, place));
    return end > place && !(late && this.isStuck(end)) ? { from: place, to: end, key: 'command', value: '' } : null;
  }

  /** `รายงานผล|ประโยชน์ทับซ้อน`: a command ends where a part begins, even inside one of its own words. */
  private untilPart(place: number, end: number): number {
    return Math.min(end, ...this.parts.filter(({ from }) => from > place).map(({ from }) => from));
  }

  private isOpen(key: Part['key']): boolean {
    if (this.doubtful.has(key)) return true;
    if (key === 'taken_back') return true;
    if (key === 'command') return !this.hasCommand;
    if (key === 'measure') return this.slots.measure === undefined && this.slots.measureText === undefined;
    return this.slots[key] === undefined;
  }

  private isStuck(end: number): boolean {
    if (!LETTER.test(this.text.charAt(end))) return false;
    if (this.parts.some(({ from }) => from === end)) return false;
    const glue = endOfMatch(GLUE, this.text, end);
    return glue <= end || (LETTER.test(this.text.charAt(glue)) && !this.parts.some(({ from }) => from === glue));
  }

  /** `รอบนี้ทำได้ 50%`: behind the words that stand between parts. */
  private behindGlue(from: number): number {
    let place = from;
    for (let end = endOfMatch(GLUE, this.text, place); end > place; end = endOfMatch(GLUE, this.text, place))
      place = end;
    return place;
  }

  private take(part: Part): void {
    if (part.key === 'command') this.hasCommand = true;
    else if (part.key !== 'taken_back') {
      if (part.key === 'measure') this.isMeasureSure = true;
      if (part.yearOfRound !== undefined) this.yearOfRound ??= part.yearOfRound;
      // Of what is doubtful the first stands for that something was said.
      if (this.slots[part.key] === undefined) Object.assign(this.slots, { [part.key]: part.value });
      if (part.all && part.all.length > 1) this.slots.measures = [...part.all];
    }
  }

  /** A number may be followed by the title of the same measure: it says nothing new. */
  private skipTitle(from: number): number {
    const { measure } = this.slots;
    const said = this.text.slice(0, from).replace(/[\s(":-]+$/, '').length;
    const isBehind = this.parts.some(({ key, to }) => key === 'measure' && to >= said && to <= from);
    if (measure === undefined || !isBehind) return from;
    return from + repeatedTitleLength(this.pieces.vocabulary.measures, measure, this.text, from);
  }

  /** The words for a measure of no known title. */
  private takeName(from: number): number {
    if (!this.isOpen('measure') || this.parts.some((part) => part.key === 'measure' && part.from >= from)) return from;
    const next = this.parts.find((part) => part.from > from && part.key !== 'measure' && this.isOpen(part.key));
    const length = nameLength(this.text, from, next?.from, this.hasCommand);
    if (length === 0) return from;
    this.slots.measureText = originalOf(this.pieces.scan, from, from + length);
    this.isMeasureSure = isMeasureAnnounced(this.text, from);
    return from + length;
  }

  /** Free text reaches to the next blank behind which a part of its own stands, or to the end. */
  private endOfFree(from: number): number {
    return Math.min(this.behindWords(from), this.stuckMeasure(from) ?? this.text.length);
  }

  /** Who speaks without a blank between sentences names the measure in full all the same: `อยู่ที่ไซต์มาตรการ 9 80%`. */
  private stuckMeasure(from: number): number | undefined {
    if (!this.isOpen('measure')) return undefined;
    return this.parts.find(
      (part) => part.key === 'measure' && part.from > from && IN_FULL.test(this.text.slice(part.from)),
    )?.from;
  }

  private behindWords(from: number): number {
    for (let blank = this.text.indexOf(' ', from); blank >= 0; blank = this.text.indexOf(' ', blank + 1)) {
      let place = blank + 1;
      const before = this.text.slice(from, blank);
      for (;;) {
        const part = this.partAt(place, true);
        if (part && !(part.key === 'progress' && OTHER_SHARE.test(this.text.slice(from, place)))) {
          if (part.key !== 'command' || before.length > 0) return blank;
        }
        if (part) break;
        const glue = endOfMatch(GLUE, this.text, place);
        if (glue <= place) break;
        place = glue;
        if (this.text[place] === ' ') place += 1;
      }
    }
    return this.text.length;
  }

  private keepFree(from: number, to: number): void {
    const { scan } = this.pieces;
    const end = to >= this.text.length ? scan.original.length : (scan.at[to] ?? scan.original.length);
    const words = scan.original
      .slice(scan.at[from] ?? 0, end)
      .trim()
      .replace(FRAGMENT_FRONT, '');
    if (/[\p{L}\p{N}]/u.test(words)) this.fragments.push(words);
    this.free.push({ from, to });
  }

  private frame(): string {
    const { asks } = this.pieces;
    let frame = '';
    let place = 0;
    for (const { from, to } of this.free) {
      frame += `${asks.slice(place, from)} `;
      place = to;
    }
    return frame + asks.slice(place);
  }
}
