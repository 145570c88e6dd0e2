import type { NameProblem } from '../../../../domain/people/full-names.rules';

const EXAMPLE = 'สมศรี ใจดี นักวิชาการคลัง';
const WHY = 'ใช้แสดงแทนชื่อใน LINE ให้คนในหน่วยงานรู้ว่าใครเป็นผู้รายงานหรือผู้ตรวจ';

export const texts = {
  title: 'ขอชื่อ-สกุลและตำแหน่ง',
  why: WHY,
  alt: `ขอชื่อ-สกุลและตำแหน่ง ${WHY}`,
  askFirst: `ขอชื่อ-สกุลและตำแหน่ง ${WHY}\nพิมพ์ในข้อความเดียว เช่น ${EXAMPLE}\nยังไม่บอกก็ใช้งานได้`,
  ask: `พิมพ์ชื่อ-สกุลและตำแหน่ง เช่น ${EXAMPLE}\nหากแก้ไขตำแหน่งอย่างเดียว กดหรือพิมพ์ "ข้าม"`,
  askJobTitle: 'พิมพ์ตำแหน่ง เช่น นักวิชาการคลัง หากไม่แก้ไข กดหรือพิมพ์ "ข้าม"',
  problem: {
    unseen: `ยังไม่เห็นข้อความ พิมพ์อีกครั้ง เช่น ${EXAMPLE}`,
    no_surname: `พิมพ์ทั้งชื่อและสกุล เช่น ${EXAMPLE}`,
    not_letters: `ชื่อ-สกุลมีได้เฉพาะตัวอักษร พิมพ์อีกครั้ง เช่น ${EXAMPLE}`,
    too_long: `ยาวเกินไป พิมพ์เฉพาะชื่อ-สกุลและตำแหน่ง เช่น ${EXAMPLE}`,
  } satisfies Record<NameProblem, string>,
  stored: (name: string | null, jobTitle: string | null) =>
    `บันทึกแล้ว\nชื่อ-สกุล: ${name ?? 'ยังไม่มี'}\nตำแหน่ง: ${jobTitle ?? 'ยังไม่มี'}\nหากไม่ถูกต้อง แก้ไขได้ทุกเมื่อ`,
  later: 'ไม่ได้แก้ไขชื่อและตำแหน่ง บอกเมื่อใดก็ได้ พิมพ์ "แก้ไขชื่อ"',
  gone: 'คนนี้ไม่อยู่ในทะเบียนแล้ว พิมพ์ "รายชื่อเจ้าหน้าที่" เพื่อดูรายชื่อล่าสุด',
  whose: 'แก้ไขชื่อและตำแหน่งของใคร',
};

export const labels = {
  give: 'บอกชื่อและตำแหน่ง',
  chosen: (name: string) => `แก้ไขชื่อของ ${name}`,
};

/** What a tap types. */
export const phrases = { own: 'แก้ไขชื่อ', correct: 'แก้ไขชื่อเจ้าหน้าที่' };

export const helpTexts = {
  own: { say: phrases.own, does: 'บอกหรือแก้ไขชื่อ-สกุลและตำแหน่งของคุณ' },
  correct: { say: phrases.correct, does: 'แก้ไขชื่อ-สกุลและตำแหน่งของเจ้าหน้าที่' },
};
