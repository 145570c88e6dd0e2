import { defineIntent } from './define-intent';

export const none = defineIntent({ kind: 'told' });
