import type { Group } from '../world/state';
import { type Call, type Endpoint, LineRefusal, notFound, ok, param } from './answer';

/** Profiles and groups. https://developers.line.biz/en/reference/messaging-api/#users and #group */
export const peopleEndpoints: Endpoint[] = [
  {
    name: 'profile',
    method: 'get',
    path: '/v2/bot/profile/:userId',
    takes: 'nothing',
    handle: (call) => {
      const { people, clock } = call.world;
      const person = people.byUserId(param(call, 'userId'));
      if (!person || !people.isReachable(person, clock.now().getTime())) throw notFound();
      return ok({ userId: person.userId, displayName: person.name, language: 'th' });
    },
  },
  {
    name: 'group-summary',
    method: 'get',
    path: '/v2/bot/group/:groupId/summary',
    takes: 'nothing',
    handle: (call) => {
      const { groupId, name } = groupOf(call);
      return ok({ groupId, groupName: name });
    },
  },
  {
    name: 'members-count',
    method: 'get',
    path: '/v2/bot/group/:groupId/members/count',
    takes: 'nothing',
    handle: (call) => ok({ count: groupOf(call).members.length }),
  },
  {
    name: 'member-ids',
    method: 'get',
    path: '/v2/bot/group/:groupId/members/ids',
    takes: 'nothing',
    handle: notForThisAccount,
  },
  { name: 'followers', method: 'get', path: '/v2/bot/followers/ids', takes: 'nothing', handle: notForThisAccount },
  {
    name: 'member-profile',
    method: 'get',
    path: '/v2/bot/group/:groupId/member/:userId',
    takes: 'nothing',
    handle: (call) => {
      const person = call.world.people.byUserId(param(call, 'userId'));
      if (!person || !groupOf(call).members.includes(person.key)) throw notFound();
      return ok({ userId: person.userId, displayName: person.name });
    },
  },
  {
    name: 'leave-group',
    method: 'post',
    path: '/v2/bot/group/:groupId/leave',
    takes: 'nothing',
    handle: (call) => {
      const { key } = groupOf(call);
      void call.world.membership.removeBot(key);
      return ok();
    },
  },
];

function groupOf(call: Call): Group {
  const group = call.world.people.byGroupId(param(call, 'groupId'));
  if (!group?.hasBot) throw notFound();
  return group;
}

/** Lists of ids are for verified and premium accounts only. */
function notForThisAccount(): never {
  throw new LineRefusal(403, 'Access to this API is not available for your account');
}
