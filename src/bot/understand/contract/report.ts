import { defineIntent } from './define-intent';

export const report = defineIntent({
  kind: 'told',
  says: ['รายงาน มาตรการ 2 รอบ 6 เดือน 60% จัดอบรมแล้ว'],
  called: 'รายงานมาตรการ',
  asked: 'รายงาน',
  needs: ['measure', 'measureText', 'progress'],
  isAction: true,
});
