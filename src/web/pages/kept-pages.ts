import type { Clock } from '../../clock';
import type { Front } from '../server';
import { PublicCache } from './public/cache';
import { createCookies } from './sign-in/cookies';
import { StaffCache } from './staff/cache';

/** Pages that are kept as they were sent, and given out in front of Express while what they show stays as it is. */
export interface KeptPages {
  open: PublicCache;
  staff: StaffCache;
  front: Front;
}

/** @param baseUrl where people reach the pages */
export function createKeptPages(clock: Clock, baseUrl: string): KeptPages {
  const open = new PublicCache(clock);
  const staff = new StaffCache(clock, createCookies(baseUrl.startsWith('https:')));
  return { open, staff, front: (request, response) => open.front(request, response) ?? staff.front(request, response) };
}
