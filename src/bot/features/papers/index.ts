import { fiscalYearOf } from '../../../domain/calendar/dates';
import { planYear } from '../../../domain/measures/plan';
import type { MemberContext } from '../../context';
import { type Feature, type Input, intent, type Outcome, route } from '../../feature';
import { FORM } from './draft';
import { emblems } from './emblem-ahead';
import { settingNamed } from './fields/setting';
import { papersForm } from './form';
import { helpText, isAboutEmblem } from './texts';

/** How the office has its papers: digits, columns, emblem, and its own words of each year, which an admin sets. */
export const papersFeature: Feature = {
  name: FORM,
  prepare: (event) => emblems.prepare(event),
  routes: [route(intent('paper_settings'), 'administer', start, 'private'), ...papersForm.routes],
  help: [{ ...helpText, who: 'administer', place: 'private' }],
  askAgain: papersForm.askAgain,
};

/** ตั้งค่าเอกสาร …: with the setting that was named; of the year that is worked on, unless another is said. */
async function start(ctx: MemberContext, { slots, text }: Input): Promise<Outcome> {
  const year = slots.fiscalYear ?? (await planYear(ctx.office, ctx.now)) ?? fiscalYearOf(ctx.now);
  const setting = settingNamed(slots.detail ?? '') ?? (isAboutEmblem(text) ? 'emblem' : null);
  return papersForm.start(ctx, { setting, year, way: null, words: null });
}
