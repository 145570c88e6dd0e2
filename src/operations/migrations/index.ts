import { noNamesInNews } from './0001-no-names-in-news';
import { voidCodesOfBefore } from './0002-void-codes-of-before';
import { standInsEndWithinAYear } from './0003-stand-ins-end-within-a-year';
import { envelopesInStatesOfTheirOwn } from './0004-envelopes-in-states-of-their-own';
import { whenPlansWereStored } from './0005-when-plans-were-stored';
import { aPartForEachUnit } from './0006-a-part-for-each-unit';
import type { Migration } from './migration';

/** What has been changed in what is stored, in order. A migration that was ever in a release stays as it is. */
export const MIGRATIONS: readonly Migration[] = [
  noNamesInNews,
  voidCodesOfBefore,
  standInsEndWithinAYear,
  envelopesInStatesOfTheirOwn,
  whenPlansWereStored,
  aPartForEachUnit,
];
