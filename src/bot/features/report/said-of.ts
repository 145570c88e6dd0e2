import { takeText } from '../../../domain/reports/content.rules';
import type { Slots } from '../../understand';
import type { Said } from './draft';

/**
 * What an understood text says of the work itself.
 * @throws Refusal `text_too_long`
 */
export function saidOf({ progress, status, detail }: Slots): Said {
  return {
    ...(progress !== undefined ? { progress } : {}),
    ...(status !== undefined ? { status } : {}),
    ...(detail?.trim() ? { detail: takeText('detail', detail) } : {}),
  };
}
