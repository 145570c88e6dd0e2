import { z } from 'zod';
import { actionIn } from '../../line/checks/actions';
import { graphemesUpTo } from '../../line/checks/values';

const pixels = z.int('must be an integer').min(0, 'must be greater than or equal to 0');

/** https://developers.line.biz/en/reference/messaging-api/#rich-menu-structure */
export const richMenu = z
  .strictObject({
    size: z
      .strictObject({
        width: pixels.min(800, 'must be between 800 and 2500').max(2500, 'must be between 800 and 2500'),
        height: pixels.min(250, 'must be greater than or equal to 250'),
      })
      .refine(({ width, height }) => width / height >= 1.45, 'The aspect ratio (width / height) must be at least 1.45'),
    selected: z.boolean(),
    name: graphemesUpTo(300),
    chatBarText: graphemesUpTo(14),
    areas: z
      .array(
        z.strictObject({
          bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
          action: actionIn('rich-menu'),
        }),
      )
      .max(20, 'size must be between 0 and 20'),
  })
  .check(({ value, issues }) => {
    value.areas.forEach(({ bounds }, index) => {
      const inside = bounds.x + bounds.width <= value.size.width && bounds.y + bounds.height <= value.size.height;
      if (!inside) {
        issues.push({
          code: 'custom',
          message: 'must be inside the rich menu',
          path: ['areas', index, 'bounds'],
          input: value,
        });
      }
    });
  });

/** https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias */
export const richMenuAlias = z.strictObject({
  richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid richMenuAliasId'),
  richMenuId: z.string().min(1, 'May not be empty'),
});
