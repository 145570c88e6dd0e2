import type { HeroPicture } from '../../../flex-templates/parts/card';
import type { Chart } from '../../documents/charts/chart';
import { chartPicture } from '../../documents/charts/chart-picture';
import { uriAction } from '../../line/compose';
import type { MemberContext } from '../context';
import { texts } from './chart-texts';

/** A chart as a card shows it, a tap shows it alone; null where LINE could not fetch it: the card says all of it in any case. */
export function chartOn({ links, now }: Pick<MemberContext, 'links' | 'now'>, chart: Chart | null): HeroPicture | null {
  const picture = chart && chartPicture(links, chart, now);
  return picture && { ...picture, action: uriAction(texts.open, picture.url) };
}
