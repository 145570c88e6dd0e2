import { defineIntent } from './define-intent';

export const whatIf = defineIntent({
  kind: 'look_up',
  says: ['ถ้าทำ O38 กับ O40 จะได้กี่คะแนน'],
  called: 'คะแนนที่จะได้เพิ่ม',
  asked: 'คะแนนถ้าทำเพิ่ม',
  slots: ['items', 'fiscalYear'],
  parts: ['year', 'result'],
  needs: ['items'],
  instead: 'score',
  preference: 0.16,
});
