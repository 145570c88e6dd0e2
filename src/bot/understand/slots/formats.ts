import { type Found, findAll } from '../../../domain/thai-text/find-all';
import { leftInThai } from '../../../domain/thai-text/keyboard';
import { pattern } from '../../../domain/thai-text/pattern';
import type { DocumentFormat } from '../types';

const WORD = pattern(`(?<![a-z])(?:ms ?)?(?:word|docx?)(?![a-z])|เวิ(?:ร)?ด(?!เพรส)|${leftInThai('docx')}`);
const PDF = pattern(`(?<![a-z])pdf(?![a-z])|พี ดี เอฟ|${leftInThai('pdf')}`);
const EXCEL = pattern('(?<![a-z])(?:ms ?)?(?:excel|exel|xlsx?)(?![a-z])|เอก(?:ซ|ส)? เซ(?:ล|น|ว)(?:ล)?');

/** The file formats a text asks for. */
export function findFormats(text: string): Found<DocumentFormat>[] {
  return [
    ...findAll<DocumentFormat>(text, WORD, () => 'docx'),
    ...findAll<DocumentFormat>(text, PDF, () => 'pdf'),
    ...findAll<DocumentFormat>(text, EXCEL, () => 'xlsx'),
  ].sort((a, b) => a.from - b.from);
}
