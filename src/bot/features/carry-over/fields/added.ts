import { ALL_UNITS, type Organisation } from '../../../../domain/organisations/organisation.model';
import { unitByWords } from '../../../../domain/organisations/unit-by-words';
import { toArabicDigits } from '../../../../domain/thai-text/digits';
import { takeSeen } from '../../../../domain/thai-text/seen';
import { Refusal } from '../../../../refusal';
import type { Field } from '../../../forms/field';
import { retryRefused } from '../../../forms/retry-refused';
import type { Facts, Values } from '../draft';
import { labels, texts } from '../texts';

type Added = NonNullable<Values['added']>;

const MOST = 30;
const LONGEST_TITLE = 500;
/** `9: title / unit, unit` */
const LINE = /^(?:(?:ตัวชี้วัด|ตชว\.?)(?:ที่)?\s*)?(?:([\d๐-๙]{1,2})\s*[:：])?\s*(.+?)\s*\/\s*(.+)$/u;

/** New measures, for the weak indicators first of all. */
export const addedField: Field<Values, Facts> = {
  name: 'added',
  label: labels.fields.added,
  isOptional: false,
  takesAnyWords: true,
  ask: ({ draft: { ends }, facts: { from } }) => texts.askAdded(from, ends ?? []),
  options: () => [{ key: 'none', label: labels.nothingNew, answer: { added: [] } }],
  read: (text, { ctx }) => retryRefused<Values>(() => ({ added: takeAdded(ctx.organisation, text) })),
};

/** Reads new measures, a line each. @throws Refusal with the line that cannot be read */
function takeAdded(organisation: Organisation, typed: string): Added {
  const lines = typed
    .split('\n')
    .map(takeSeen)
    .filter((line) => line !== '');
  if (lines.length > MOST) throw new Refusal('too_many_measures', texts.tooMany(MOST));
  return lines.map((line) => {
    const [, num, title = '', units = ''] = LINE.exec(line) ?? [];
    if (title === '' || title.length > LONGEST_TITLE) throw new Refusal('bad_measure_line', texts.badLine(cut(line)));
    const indicator = num === undefined ? null : Number(toArabicDigits(num));
    if (indicator !== null && (indicator < 1 || indicator > 10)) {
      throw new Refusal('no_such_indicator', texts.noSuchIndicator(cut(line)));
    }
    return {
      title,
      units: units.split(/\s*(?:,|และ)\s*/u).map((name) => unitOf(organisation, name)),
      indicators: indicator === null ? [] : [indicator],
    };
  });
}

function unitOf(organisation: Organisation, name: string): string {
  const everyone = organisation.units.find((one) => one.key === ALL_UNITS && one.name === name);
  const unit = everyone ?? unitByWords(organisation, name);
  if (!unit) throw new Refusal('no_such_unit', texts.noSuchUnit(name));
  return unit.key;
}

const cut = (line: string): string => (line.length <= 40 ? line : `${line.slice(0, 40)}…`);
