import { definePhrase } from './phrase';
import { WORD_ENDS } from './word-ends';

/** What admins settle: groups, and what is kept. */
export const SETTINGS = [
  definePhrase('link_group', {
    kind: 'act',
    says: ['/ผูกกลุ่ม กองคลัง'],
    typed: [['ผูกกลุ่ม'], ['ผูกกลุ่ม กองคลังค่ะ', { detail: 'กองคลัง' }]],
    words: [`ผูก กลุ่ม${WORD_ENDS}`],
    slots: ['detail'],
  }),
  definePhrase('unlink_group', {
    kind: 'act',
    says: ['/ยกเลิกผูกกลุ่ม'],
    typed: [['เลิกผูกกลุ่ม'], ['ยกเลิกการผูกกลุ่มครับ']],
    words: ['(?:ยก เลิก|เลิก) (?:การ)? ผูก กลุ่ม'],
  }),
  definePhrase('unrecognised', {
    kind: 'act',
    says: ['ข้อความที่ไม่เข้าใจ'],
    typed: [['ข้อความที่ไม่เข้าใจ'], ['ดูคำที่บอทยังไม่เข้าใจ']],
    words: ['(?:ข้อ ความ|คำ|สิ่ง) ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ'],
  }),
  definePhrase('keep_unrecognised', {
    kind: 'act',
    says: ['เก็บข้อความที่ไม่เข้าใจ'],
    typed: [['เก็บข้อความที่ไม่เข้าใจ']],
    words: ['เก็บ ข้อ ความ ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ'],
  }),
  definePhrase('stop_keeping_unrecognised', {
    kind: 'act',
    says: ['เลิกเก็บข้อความที่ไม่เข้าใจ'],
    typed: [['ไม่เก็บข้อความที่ไม่เข้าใจ'], ['เลิกเก็บข้อความที่ตามติดไม่เข้าใจ']],
    words: ['(?:เลิก|หยุด|ไม่ (?:ต้อง)?) เก็บ ข้อ ความ ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ'],
  }),
  definePhrase('label_unrecognised', {
    kind: 'act',
    says: ['กำหนดความหมายข้อความ'],
    typed: [['กำหนดความหมายข้อความ'], ['กำหนดความหมายของข้อความที่ไม่เข้าใจ']],
    words: ['กำหนด ความ หมาย (?:ของ)? ข้อ ความ(?: ที่ (?:ตามติด|บอท)? (?:ยัง)? ไม่ เข้า ใจ)?'],
  }),
  definePhrase('keep_photo_location', {
    kind: 'act',
    says: ['เก็บพิกัดรูป'],
    typed: [['เก็บพิกัดรูป'], ['เก็บพิกัดภาพถ่ายครับ']],
    words: ['เก็บ พิกัด (?:รูป|ภาพ)(?: ถ่าย)?'],
  }),
  definePhrase('remove_photo_location', {
    kind: 'act',
    says: ['ไม่เก็บพิกัดรูป'],
    typed: [['ไม่เก็บพิกัดรูป'], ['ลบพิกัดภาพ']],
    words: ['(?:ไม่ (?:ต้อง)? เก็บ|ลบ) พิกัด (?:รูป|ภาพ)(?: ถ่าย)?'],
  }),
] as const;
