import { takeSeen } from '../../domain/thai-text/seen';
import type { Gateway } from '../../line/gateway';
import { texts } from './texts';

/** A group's name as LINE gives it now; it is stored nowhere. @param id LINE's */
export async function groupName({ gateway }: { gateway: Pick<Gateway, 'groupName'> }, id: string): Promise<string> {
  return takeSeen((await gateway.groupName(id)) ?? '') || texts.unnamedGroup;
}
