import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validateMessages } from '../../src/line/checks/validate-messages';
import { projectRoot } from '../../src/root';
import { ENDPOINTS } from '../../src/simulator/api/line-api';

// LINE's own OpenAPI description lies beside the project (../shared), not in it; without it these tests are skipped.
const FILE = join(projectRoot(), '..', 'shared', 'line-openapi', 'messaging-api.yml');
const describeIfThere = existsSync(FILE) ? describe : describe.skip;

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  properties?: Record<string, unknown>;
}
interface Description {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Schema> };
}

const text = { type: 'text', text: 'ก' };
const message = { type: 'message', label: 'ก', text: 'ก' };
const url = 'https://a.example/i.png';
const bubble = (...contents: object[]) => ({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents } });
const flex = (contents: object) => ({ type: 'flex', altText: 'ก', contents });
const inBody = (component: object) => flex(bubble(component));
const inBaseline = (component: object) => inBody({ type: 'box', layout: 'baseline', contents: [component] });
const inButton = (action: object) => inBody({ type: 'button', action });
const template = (given: object) => ({ type: 'template', altText: 'ก', template: given });
const same = (given: object) => given;

/** A schema of LINE's, something minimal that fits it, and where that stands in a message. */
const SHAPES: [string, object, (given: object) => object][] = [
  ['TextMessage', text, same],
  ['TextMessageV2', { type: 'textV2', text: 'ก' }, same],
  ['StickerMessage', { type: 'sticker', packageId: '1', stickerId: '1' }, same],
  ['ImageMessage', { type: 'image', originalContentUrl: url, previewImageUrl: url }, same],
  ['VideoMessage', { type: 'video', originalContentUrl: url, previewImageUrl: url }, same],
  ['AudioMessage', { type: 'audio', originalContentUrl: url, duration: 1 }, same],
  ['LocationMessage', { type: 'location', title: 'ก', address: 'ก', latitude: 1, longitude: 1 }, same],
  [
    'ImagemapMessage',
    { type: 'imagemap', baseUrl: url, altText: 'ก', baseSize: { width: 1040, height: 9 }, actions: [] },
    same,
  ],
  ['FlexMessage', flex(bubble(text)), same],
  ['FlexBubble', bubble(text), flex],
  ['FlexBox', { type: 'box', layout: 'vertical', contents: [] }, inBody],
  ['FlexText', text, inBody],
  ['FlexSpan', { type: 'span', text: 'ก' }, (span) => inBody({ type: 'text', contents: [span] })],
  ['FlexButton', { type: 'button', action: message }, inBody],
  ['FlexImage', { type: 'image', url }, inBody],
  ['FlexIcon', { type: 'icon', url }, inBaseline],
  ['FlexSeparator', { type: 'separator' }, inBody],
  ['FlexFiller', { type: 'filler' }, inBody],
  ['PostbackAction', { type: 'postback', label: 'ก', data: 'a' }, inButton],
  ['MessageAction', message, inButton],
  ['URIAction', { type: 'uri', label: 'ก', uri: url }, inButton],
  ['DatetimePickerAction', { type: 'datetimepicker', label: 'ก', data: 'a', mode: 'date' }, inButton],
  ['ClipboardAction', { type: 'clipboard', label: 'ก', clipboardText: 'ก' }, inButton],
  ['ButtonsTemplate', { type: 'buttons', text: 'ก', actions: [message] }, template],
  ['ConfirmTemplate', { type: 'confirm', text: 'ก', actions: [message, message] }, template],
  ['CarouselTemplate', { type: 'carousel', columns: [{ text: 'ก', actions: [message] }] }, template],
];

describeIfThere('LINE’s OpenAPI description', () => {
  const description: Description = existsSync(FILE)
    ? parse(readFileSync(FILE, 'utf8'))
    : { paths: {}, components: { schemas: {} } };

  const propertiesOf = (schema: Schema): string[] => {
    const referred = description.components.schemas[schema.$ref?.split('/').at(-1) ?? ''];
    return [
      ...Object.keys(schema.properties ?? {}),
      ...(referred ? propertiesOf(referred) : []),
      ...(schema.allOf ?? []).flatMap(propertiesOf),
    ];
  };
  const unknownFields = (given: object) =>
    validateMessages([given], 'push').filter((detail) => detail.message === 'unknown field');

  test.each(SHAPES)('%s: what fits it is taken', (_, minimal, place) => {
    expect(validateMessages([place(minimal)], 'push')).toEqual([]);
  });

  test.each(SHAPES)('%s: each of its properties is known, any other is not', (name, minimal, place) => {
    const properties = propertiesOf({ $ref: `#/${name}` });
    expect(properties.length).toBeGreaterThan(0);
    // A value of no type: it may be refused, but not as unknown.
    const refused = properties.filter((property) => {
      const isGiven = property in minimal;
      return !isGiven && unknownFields(place({ ...minimal, [property]: null })).length > 0;
    });
    expect(refused).toEqual([]);
    expect(unknownFields(place({ ...minimal, notOfLine: null }))).toHaveLength(1);
  });

  test.each(ENDPOINTS.map(({ name, method, path }) => [name, method, path]))(
    '%s: %s %s is one of its paths',
    (_, method, path) => {
      const paths = Object.entries(description.paths).map(([given, methods]) => [
        given.replace(/\{\w+\}/g, ':'),
        Object.keys(methods),
      ]);
      expect(paths).toContainEqual([path.replace(/:\w+/g, ':'), expect.arrayContaining([method])]);
    },
  );
});
