import type { MemberContext } from '../../context';

/** Where everybody sees what an office released of a year (BE). */
export const publicAddress = ({ links, office }: Pick<MemberContext, 'links' | 'office'>, year: number): string =>
  `${links.baseUrl}/public/${office}/${year}`;
