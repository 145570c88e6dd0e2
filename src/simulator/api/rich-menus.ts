import { imageSize } from '../checks/image-size';
import { richMenu } from '../checks/rich-menu';
import type { RichMenu } from '../world/state';
import { type Call, type Endpoint, LineRefusal, notFound, ok, param, parseBody } from './answer';

const MAX_MENUS = 1000;
const MAX_IMAGE_BYTES = 1024 * 1024;

/** Making and reading rich menus. https://developers.line.biz/en/reference/messaging-api/#rich-menu */
export const richMenuEndpoints: Endpoint[] = [
  { name: 'richmenu-create', method: 'post', path: '/v2/bot/richmenu', takes: 'json', handle: create },
  {
    name: 'richmenu-validate',
    method: 'post',
    path: '/v2/bot/richmenu/validate',
    takes: 'json',
    handle: ({ body }) => {
      parseBody(richMenu, body);
      return ok();
    },
  },
  {
    name: 'richmenu-list',
    method: 'get',
    path: '/v2/bot/richmenu/list',
    takes: 'nothing',
    handle: ({ world }) => ok({ richmenus: world.richMenus.all().map(described) }),
  },
  {
    name: 'richmenu-get',
    method: 'get',
    path: '/v2/bot/richmenu/:richMenuId',
    takes: 'nothing',
    handle: (call) => ok(described(menuOf(call))),
  },
  {
    name: 'richmenu-delete',
    method: 'delete',
    path: '/v2/bot/richmenu/:richMenuId',
    takes: 'nothing',
    handle: (call) => {
      call.world.richMenus.remove(menuOf(call).richMenuId);
      return ok();
    },
  },
  {
    name: 'richmenu-image',
    method: 'post',
    path: '/v2/bot/richmenu/:richMenuId/content',
    takes: 'bytes',
    handle: upload,
  },
  {
    name: 'richmenu-image-get',
    method: 'get',
    path: '/v2/bot/richmenu/:richMenuId/content',
    takes: 'nothing',
    handle: (call) => {
      const { image } = menuOf(call);
      if (!image) throw notFound();
      return { status: 200, body: Buffer.from(image.base64, 'base64'), headers: { 'content-type': image.type } };
    },
  },
];

/** The rich menu that a call names, or LINE's 404. */
export function menuOf(call: Call, id = param(call, 'richMenuId')): RichMenu {
  const menu = call.world.richMenus.get(id);
  if (!menu) throw new LineRefusal(404, 'richmenu not found');
  return menu;
}

/** A menu without an image cannot be shown to anybody. */
export function menuWithImage(call: Call, id?: string): RichMenu {
  const menu = menuOf(call, id);
  if (!menu.image) throw new LineRefusal(400, 'must upload richmenu image before applying it to user');
  return menu;
}

function create({ world, body }: Call) {
  const menu = parseBody(richMenu, body);
  if (world.richMenus.all().length >= MAX_MENUS) {
    throw new LineRefusal(400, 'The number of rich menus has reached its limit');
  }
  const areas = menu.areas.map(({ bounds, action }) => ({ bounds, action: { ...action } }));
  return ok({ richMenuId: world.richMenus.create({ ...menu, areas }).richMenuId });
}

function upload(call: Call) {
  const menu = menuOf(call);
  if (menu.image) throw new LineRefusal(400, 'An image has already been uploaded to the richmenu');
  if (!/^image\/(png|jpeg)$/.test(call.headers['content-type'] ?? '')) {
    throw new LineRefusal(415, 'The media type is unsupported');
  }
  if (call.bytes.length > MAX_IMAGE_BYTES) throw new LineRefusal(413, 'The image must be 1 MB or smaller');
  const size = imageSize(call.bytes);
  if (!size) throw new LineRefusal(400, 'The image format is not supported');
  if (size.width !== menu.size.width || size.height !== menu.size.height) {
    throw new LineRefusal(400, `The image size does not match the rich menu: ${size.width}x${size.height}`);
  }
  call.world.richMenus.setImage(menu, size.type, call.bytes);
  return ok();
}

function described({ image: _image, ...menu }: RichMenu) {
  return menu;
}
