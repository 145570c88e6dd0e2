import { fiscalYearOf } from '../../../domain/calendar/dates';
import { planYear } from '../../../domain/measures/plan';
import type { MemberContext } from '../../context';

/** The year whose items are meant: the one that was said, else the one that is worked on. */
export const itemsYear = async ({ office, now }: MemberContext, said: number | undefined): Promise<number> =>
  said ?? (await planYear(office, now)) ?? fiscalYearOf(now);
