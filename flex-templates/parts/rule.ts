import type { FlexSeparator } from '../../src/line/types';
import { COLOURS } from './colours';

/** A thin line between two parts of a card. */
export const RULE: FlexSeparator = { type: 'separator', color: COLOURS.rule };
