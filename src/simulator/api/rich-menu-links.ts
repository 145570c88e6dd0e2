import { z } from 'zod';
import { userId } from '../../line/checks/values';
import { richMenuAlias } from '../checks/rich-menu';
import { accepted, type Call, type Endpoint, LineRefusal, notFound, ok, param, parseBody } from './answer';
import { menuOf, menuWithImage } from './rich-menus';

const userIds = z.array(userId).min(1, 'size must be between 1 and 500').max(500, 'size must be between 1 and 500');
const bulkLink = z.strictObject({ richMenuId: z.string(), userIds });
const bulkUnlink = z.strictObject({ userIds });
const aliasUpdate = richMenuAlias.pick({ richMenuId: true });
const DEFAULT = '/v2/bot/user/all/richmenu';
const USER = '/v2/bot/user/:userId/richmenu';
const ALIAS = '/v2/bot/richmenu/alias';

/** Which user sees which rich menu; aliases. The paths of `all` stand before those of a user. */
export const richMenuLinkEndpoints: Endpoint[] = [
  {
    name: 'richmenu-default-set',
    method: 'post',
    path: `${DEFAULT}/:richMenuId`,
    takes: 'nothing',
    handle: (call) => {
      call.world.richMenus.setDefault(menuWithImage(call).richMenuId);
      return ok();
    },
  },
  {
    name: 'richmenu-default-get',
    method: 'get',
    path: DEFAULT,
    takes: 'nothing',
    handle: ({ world }) => {
      const richMenuId = world.richMenus.getDefault();
      if (!richMenuId) throw new LineRefusal(404, 'no default richmenu');
      return ok({ richMenuId });
    },
  },
  {
    name: 'richmenu-default-clear',
    method: 'delete',
    path: DEFAULT,
    takes: 'nothing',
    handle: ({ world }) => {
      world.richMenus.setDefault(null);
      return ok();
    },
  },
  {
    name: 'richmenu-link',
    method: 'post',
    path: `${USER}/:richMenuId`,
    takes: 'nothing',
    handle: (call) => {
      const id = parseBody(userId, param(call, 'userId'));
      link(call, id, menuWithImage(call).richMenuId);
      return ok();
    },
  },
  {
    name: 'richmenu-of-user',
    method: 'get',
    path: USER,
    takes: 'nothing',
    handle: (call) => {
      const richMenuId = call.world.richMenus.linked(param(call, 'userId'));
      if (!richMenuId) throw new LineRefusal(404, 'the user has no richmenu');
      return ok({ richMenuId });
    },
  },
  {
    name: 'richmenu-unlink',
    method: 'delete',
    path: USER,
    takes: 'nothing',
    handle: (call) => {
      call.world.richMenus.unlink(param(call, 'userId'));
      return ok();
    },
  },
  {
    name: 'richmenu-bulk-link',
    method: 'post',
    path: '/v2/bot/richmenu/bulk/link',
    takes: 'json',
    handle: (call) => {
      const body = parseBody(bulkLink, call.body);
      const { richMenuId } = menuWithImage(call, body.richMenuId);
      for (const id of body.userIds) link(call, id, richMenuId);
      return accepted();
    },
  },
  {
    name: 'richmenu-bulk-unlink',
    method: 'post',
    path: '/v2/bot/richmenu/bulk/unlink',
    takes: 'json',
    handle: ({ world, body }) => {
      for (const id of parseBody(bulkUnlink, body).userIds) world.richMenus.unlink(id);
      return accepted();
    },
  },
  {
    name: 'richmenu-alias-create',
    method: 'post',
    path: ALIAS,
    takes: 'json',
    handle: (call) => {
      const { richMenuAliasId, richMenuId } = parseBody(richMenuAlias, call.body);
      if (call.world.richMenus.alias(richMenuAliasId)) throw new LineRefusal(400, 'conflict richmenu alias id');
      call.world.richMenus.setAlias(richMenuAliasId, menuOf(call, richMenuId).richMenuId);
      return ok();
    },
  },
  {
    name: 'richmenu-alias-list',
    method: 'get',
    path: `${ALIAS}/list`,
    takes: 'nothing',
    handle: ({ world }) => ok({ aliases: world.richMenus.aliases() }),
  },
  {
    name: 'richmenu-alias-get',
    method: 'get',
    path: `${ALIAS}/:aliasId`,
    takes: 'nothing',
    handle: (call) => ok(aliasOf(call)),
  },
  {
    name: 'richmenu-alias-update',
    method: 'post',
    path: `${ALIAS}/:aliasId`,
    takes: 'json',
    handle: (call) => {
      const { richMenuAliasId } = aliasOf(call);
      const { richMenuId } = parseBody(aliasUpdate, call.body);
      call.world.richMenus.setAlias(richMenuAliasId, menuOf(call, richMenuId).richMenuId);
      return ok();
    },
  },
  {
    name: 'richmenu-alias-delete',
    method: 'delete',
    path: `${ALIAS}/:aliasId`,
    takes: 'nothing',
    handle: (call) => {
      call.world.richMenus.setAlias(aliasOf(call).richMenuAliasId, null);
      return ok();
    },
  },
];

function aliasOf(call: Call) {
  const found = call.world.richMenus.alias(param(call, 'aliasId'));
  if (!found) throw notFound();
  return found;
}

/** LINE answers 200 for people who are no friends, without effect. */
function link({ world }: Call, id: string, richMenuId: string): void {
  if (world.people.byUserId(id)?.friendship === 'friend') world.richMenus.link(id, richMenuId);
}
