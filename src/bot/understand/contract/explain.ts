import { defineIntent } from './define-intent';

export const explain = defineIntent({ kind: 'look_up', says: ['ITA คืออะไร', 'ต้องทำอะไรถึงจะได้ A'] });
