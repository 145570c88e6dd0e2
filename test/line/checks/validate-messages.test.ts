import { validateMessages } from '../../../src/line/checks/validate-messages';

// Each row is a message and what LINE's error body says of it; an empty list: LINE takes it.
const text = (value: string, rest: object = {}) => ({ type: 'text', text: value, ...rest });
const flex = (contents: object, altText = 'การ์ด') => ({ type: 'flex', altText, contents });
const bubble = (...contents: object[]) => ({
  type: 'bubble',
  body: { type: 'box', layout: 'vertical', contents },
});
const button = (action: object) => ({ type: 'button', action });
const postback = (rest: object = {}) => ({ type: 'postback', label: 'กด', data: 'a=1', ...rest });
const quickReply = (count: number, action: object = postback()) => ({
  quickReply: { items: Array.from({ length: count }, () => ({ type: 'action', action })) },
});
const BODY = 'messages[0].contents.body.contents[0]';
const many = (count: number, character = 'ก') => character.repeat(count);
const KI = 'ที่';

const properties = (message: unknown) => validateMessages([message], 'push').map(({ property }) => property);

test.each<[string, object, string[]]>([
  ['a text', text('สวัสดี'), []],
  ['an empty text', text(''), ['messages[0].text']],
  ['5,000 code units', text(many(5000)), []],
  ['5,001 code units', text(many(5001)), ['messages[0].text']],
  ['1,667 graphemes of three code units each: 5,001', text(many(1667, KI)), ['messages[0].text']],
  ['a field that LINE does not know', text('ก', { colour: 'red' }), ['messages[0].colour']],
  ['a type that LINE does not know', { type: 'file' }, ['messages[0].type']],
  ['no type', { text: 'ก' }, ['messages[0].type']],
  ['an emoji that stands at a $', text('$', { emojis: [{ index: 0, productId: 'p', emojiId: '1' }] }), []],
  ['an emoji elsewhere', text('ก', { emojis: [{ index: 0, productId: 'p', emojiId: '1' }] }), ['messages[0].emojis']],
  [
    'an image by http',
    { type: 'image', originalContentUrl: 'http://a.example/a.png', previewImageUrl: 'https://a.example/a.png' },
    ['messages[0].originalContentUrl'],
  ],
  [
    'an image with a Thai file name',
    { type: 'image', originalContentUrl: 'https://a.example/รูป.png', previewImageUrl: 'https://a.example/a.png' },
    ['messages[0].originalContentUrl'],
  ],
  ['13 quick replies', text('ก', quickReply(13)), []],
  ['14 quick replies', text('ก', quickReply(14)), ['messages[0].quickReply.items']],
  ['no quick replies in a list', text('ก', quickReply(0)), ['messages[0].quickReply.items']],
  ['a quick reply label of 20 graphemes', text('ก', quickReply(1, postback({ label: many(20, KI) }))), []],
  [
    'a quick reply label of 21 graphemes',
    text('ก', quickReply(1, postback({ label: many(21, KI) }))),
    ['messages[0].quickReply.items[0].action.label'],
  ],
  ['a camera in a quick reply', text('ก', quickReply(1, { type: 'camera', label: 'ถ่าย' })), []],
  ['a sender that calls itself LINE', text('ก', { sender: { name: 'LINE team' } }), ['messages[0].sender.name']],
  [
    'textV2 with all its placeholders',
    { type: 'textV2', text: '{a} {{b}}', substitution: { a: { type: 'emoji', productId: 'p', emojiId: '1' } } },
    [],
  ],
  ['textV2 with an unknown placeholder', { type: 'textV2', text: '{a}' }, ['messages[0].text']],
  ['textV2 with an unpaired brace', { type: 'textV2', text: 'a}' }, ['messages[0].text']],
  ['a location', { type: 'location', title: 'ก', address: 'ข', latitude: 16.4, longitude: 102.8 }, []],
  [
    'confirm with two actions',
    {
      type: 'template',
      altText: 'ก',
      template: { type: 'confirm', text: 'แน่ใจหรือไม่', actions: [postback(), postback()] },
    },
    [],
  ],
  [
    'confirm with one',
    { type: 'template', altText: 'ก', template: { type: 'confirm', text: 'ก', actions: [postback()] } },
    ['messages[0].template.actions'],
  ],
  [
    'buttons with 61 graphemes beside a title',
    {
      type: 'template',
      altText: 'ก',
      template: { type: 'buttons', title: 'ก', text: many(61), actions: [postback()] },
    },
    ['messages[0].template.text'],
  ],
  [
    'buttons with 160 graphemes alone',
    { type: 'template', altText: 'ก', template: { type: 'buttons', text: many(160), actions: [postback()] } },
    [],
  ],
  [
    'a carousel whose columns differ in their actions',
    {
      type: 'template',
      altText: 'ก',
      template: {
        type: 'carousel',
        columns: [
          { text: 'ก', actions: [postback()] },
          { text: 'ข', actions: [postback(), postback()] },
        ],
      },
    },
    ['messages[0].template.columns'],
  ],
  [
    'an imagemap of another width than 1040',
    {
      type: 'imagemap',
      baseUrl: 'https://a.example/i',
      altText: 'ก',
      baseSize: { width: 1000, height: 500 },
      actions: [],
    },
    ['messages[0].baseSize.width'],
  ],
])('message: %s', (_, message, expected) => {
  expect(properties(message)).toEqual(expected);
});

test.each<[string, object, string[]]>([
  ['a bubble', flex(bubble({ type: 'text', text: 'ก' })), []],
  ['a bubble without blocks', flex({ type: 'bubble' }), ['messages[0].contents']],
  ['no altText', { type: 'flex', contents: bubble() }, ['messages[0].altText']],
  ['altText of 1,500', flex(bubble(), many(1500)), []],
  ['altText of 1,501', flex(bubble(), many(1501)), ['messages[0].altText']],
  ['an empty text component', flex(bubble({ type: 'text', text: '' })), [`${BODY}.text`]],
  ['a text of spans', flex(bubble({ type: 'text', contents: [{ type: 'span', text: 'ก', weight: 'bold' }] })), []],
  ['a text without text or spans', flex(bubble({ type: 'text' })), [`${BODY}.text`]],
  ['a span outside a text', flex(bubble({ type: 'span', text: 'ก' })), [`${BODY}.type`]],
  ['a colour by name', flex(bubble({ type: 'text', text: 'ก', color: 'red' })), [`${BODY}.color`]],
  ['a colour with alpha', flex(bubble({ type: 'text', text: 'ก', color: '#11223344' })), []],
  ['a property that LINE does not know', flex(bubble({ type: 'text', text: 'ก', bold: true })), [`${BODY}.bold`]],
  ['a size in pixels', flex(bubble({ type: 'text', text: 'ก', size: '15px' })), []],
  ['a size in em', flex(bubble({ type: 'text', text: 'ก', size: '1em' })), [`${BODY}.size`]],
  ['a margin in percent', flex(bubble({ type: 'text', text: 'ก', margin: '10%' })), [`${BODY}.margin`]],
  ['padding in percent', flex(bubble({ type: 'box', layout: 'vertical', contents: [], paddingAll: '10%' })), []],
  ['a box without contents', flex(bubble({ type: 'box', layout: 'vertical' })), [`${BODY}.contents`]],
  ['a box without layout', flex(bubble({ type: 'box', contents: [] })), [`${BODY}.layout`]],
  [
    'a button in a baseline box',
    flex(bubble({ type: 'box', layout: 'baseline', contents: [button(postback())] })),
    [`${BODY}.contents[0].type`],
  ],
  [
    'an icon in a baseline box',
    flex(bubble({ type: 'box', layout: 'baseline', contents: [{ type: 'icon', url: 'https://a.example/i.png' }] })),
    [],
  ],
  ['an icon in a vertical box', flex(bubble({ type: 'icon', url: 'https://a.example/i.png' })), [`${BODY}.type`]],
  ['a button label of 40 graphemes', flex(bubble(button(postback({ label: many(40, KI) })))), []],
  ['a button label of 41 graphemes', flex(bubble(button(postback({ label: many(41, KI) })))), [`${BODY}.action.label`]],
  ['a button without label', flex(bubble(button({ type: 'message', text: 'ก' }))), [`${BODY}.action.label`]],
  [
    'an action without label on a box',
    flex(bubble({ type: 'box', layout: 'vertical', contents: [], action: { type: 'message', text: 'ก' } })),
    [],
  ],
  ['a camera on a button', flex(bubble(button({ type: 'camera', label: 'ถ่าย' }))), [`${BODY}.action.type`]],
  ['postback data of 300', flex(bubble(button(postback({ data: many(300, 'a') })))), []],
  ['postback data of 301', flex(bubble(button(postback({ data: many(301, 'a') })))), [`${BODY}.action.data`]],
  [
    'displayText and text together',
    flex(bubble(button(postback({ displayText: 'ก', text: 'ก' })))),
    [`${BODY}.action.displayText`],
  ],
  ['fillInText without a keyboard', flex(bubble(button(postback({ fillInText: 'ก' })))), [`${BODY}.action.fillInText`]],
  ['message text of 300 graphemes', flex(bubble(button({ type: 'message', label: 'ก', text: many(300, KI) }))), []],
  [
    'an address by ftp',
    flex(bubble(button({ type: 'uri', label: 'ก', uri: 'ftp://a.example' }))),
    [`${BODY}.action.uri`],
  ],
  ['a telephone number', flex(bubble(button({ type: 'uri', label: 'ก', uri: 'tel:043000000' }))), []],
  [
    'a picker with a Buddhist year',
    flex(bubble(button({ type: 'datetimepicker', label: 'ก', data: 'd', mode: 'date', initial: '2570-03-31' }))),
    [`${BODY}.action.initial`],
  ],
  [
    'a picker whose first day lies outside its range',
    flex(
      bubble(
        button({
          type: 'datetimepicker',
          label: 'ก',
          data: 'd',
          mode: 'date',
          initial: '2027-01-01',
          min: '2027-01-02',
        }),
      ),
    ),
    [`${BODY}.action.initial`],
  ],
  [
    'an image four times as tall as wide',
    flex(bubble({ type: 'image', url: 'https://a.example/i.png', aspectRatio: '1:4' })),
    [`${BODY}.aspectRatio`],
  ],
  ['an image by http', flex(bubble({ type: 'image', url: 'http://127.0.0.1/i.png' })), [`${BODY}.url`]],
  ['12 bubbles', flex({ type: 'carousel', contents: Array.from({ length: 12 }, () => bubble()) }), []],
  [
    '13 bubbles',
    flex({ type: 'carousel', contents: Array.from({ length: 13 }, () => bubble()) }),
    ['messages[0].contents.contents'],
  ],
  [
    'bubbles of two sizes',
    flex({ type: 'carousel', contents: [bubble(), { ...bubble(), size: 'kilo' }] }),
    ['messages[0].contents.contents'],
  ],
  ['a bubble over 30 KB', flex(bubble({ type: 'text', text: many(11_000) })), ['messages[0].contents']],
  [
    'a carousel over 50 KB of bubbles that fit',
    flex({ type: 'carousel', contents: [1, 2].map(() => bubble({ type: 'text', text: many(9000) })) }),
    ['messages[0].contents'],
  ],
])('flex: %s', (_, message, expected) => {
  expect(properties(message)).toEqual(expected);
});

describe('the list of messages', () => {
  test.each([
    [0, ['messages']],
    [1, []],
    [5, []],
    [6, ['messages']],
  ])('%i messages', (count, expected) => {
    const messages = Array.from({ length: count }, () => text('ก'));
    expect(validateMessages(messages, 'push').map(({ property }) => property)).toEqual(expected);
  });

  test('every message with something wrong is named by its place', () => {
    const found = validateMessages([text(''), text('ก'), text('')], 'reply');
    expect(found).toEqual([
      { message: 'May not be empty', property: 'messages[0].text' },
      { message: 'May not be empty', property: 'messages[2].text' },
    ]);
  });

  test('quotes and mentions are for replies and pushes only', () => {
    const quote = text('ก', { quoteToken: 'q' });
    const mention = {
      type: 'textV2',
      text: '{a}',
      substitution: { a: { type: 'mention', mentionee: { type: 'all' } } },
    };
    expect(validateMessages([quote, mention], 'reply')).toEqual([]);
    expect(validateMessages([quote, mention], 'multicast').map(({ property }) => property)).toEqual([
      'messages[0].quoteToken',
      'messages[1].substitution',
    ]);
  });
});
