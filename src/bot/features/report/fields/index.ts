import type { ReportField } from '../resolve-draft';
import { evidenceField } from './evidence';
import { measureField } from './measure';
import { progressField } from './progress';
import { roundField } from './round';
import { unitField } from './unit';
import { wordsField } from './words';

/** What can be said in a report, in the order it is asked. */
export const reportFields: readonly ReportField[] = [
  measureField,
  unitField,
  roundField,
  progressField,
  wordsField('detail'),
  wordsField('output'),
  wordsField('outcome'),
  evidenceField,
  wordsField('remarks'),
];
