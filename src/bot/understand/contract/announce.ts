import { defineIntent } from './define-intent';

export const announce = defineIntent({
  kind: 'told',
  says: ['ประกาศ พรุ่งนี้ประชุม 9 โมง'],
  called: 'ประกาศ',
  isAction: true,
});
