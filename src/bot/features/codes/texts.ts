import type { Role } from '../../../domain/people/people.rules';

/** The feature's name, and its form's. */
export const CODES = 'codes';

const ROLE_DOES: Record<Role, string> = {
  staff: 'รายงานมาตรการของส่วนราชการตน',
  supervisor: 'รายงานและติดตามมาตรการของส่วนราชการตน',
  executive: 'ดูและติดตามมาตรการทั้งหมด',
  admin: 'ออกรหัส จัดการรายชื่อและกลุ่ม',
};

export const texts = {
  title: 'ออกรหัสลงทะเบียน',
  askRole: 'ให้รหัสนี้กับใคร',
  askUnit: (role: string) => `${role}ของส่วนราชการใด`,
  noSuchUnit: (words: string) => `ไม่พบส่วนราชการ "${words}" เลือกจากรายการนี้`,
  unitGone: 'ส่วนราชการนี้ถูกยุบหรือรวมไปแล้ว เลือกส่วนราชการอื่นจากรายการนี้',
  askUses: (right: string) => `รหัสสำหรับ${right}`,
  valid: (days: number, until: string) => `ใช้ได้ ${days} วัน ถึง ${until}`,
  roleDoes: (role: Role) => ROLE_DOES[role],
  hint: (example: string) => `พิมพ์บรรทัดเดียวก็ได้ เช่น ${example}`,
  alt: (question: string) => `ออกรหัสลงทะเบียน ${question}`,
  otherDays: 'เปลี่ยนจำนวนวันที่ใช้ได้',
  adminOnce: 'รหัสของผู้ดูแลระบบใช้ได้ครั้งเดียว',
  code: {
    kicker: 'รหัสลงทะเบียน',
    uses: (uses: number) => (uses === 1 ? 'ใช้ได้ 1 คน' : `ใช้ได้ ${uses} คน`),
    once: 'ระบบแสดงรหัสนี้ครั้งเดียว คัดลอกหรือส่งต่อข้อความถัดไปให้ผู้ที่จะลงทะเบียน',
    alt: (right: string, code: string, until: string) => `รหัสลงทะเบียนสำหรับ${right} คือ ${code} ใช้ได้ถึง ${until}`,
  },
  /** what the admin forwards to whoever is to register */
  forward: (
    office: string,
    right: string,
    { code, link, until }: { code: string; link: string | null; until: string },
  ) =>
    `เชิญลงทะเบียนใช้งานตามติดของ${office} ในฐานะ${right}\n` +
    'ตามติดช่วยติดตามมาตรการ ITA รายงานและรับการแจ้งเตือนได้ใน LINE\n' +
    (link === null
      ? '1. เพิ่มตามติดเป็นเพื่อนใน LINE\n'
      : `1. กดลิงก์นี้ในโทรศัพท์ เพิ่มตามติดเป็นเพื่อน แล้วกดส่งข้อความที่เตรียมไว้ให้\n${link}\n`) +
    `2. ${link === null ? '' : 'หากลิงก์เปิดไม่ได้ '}พิมพ์ในแชตกับตามติดว่า ลงทะเบียน ${code}\n` +
    `รหัสใช้ได้ถึง ${until}`,
};

export const inviteTexts = {
  add: (link: string, hasPicture: boolean, mayIssue: boolean) =>
    'เพิ่มตามติดเป็นเพื่อนใน LINE ได้จากลิงก์นี้' +
    `${hasPicture ? ' หรือสแกนรูปด้านล่าง พิมพ์รูปติดไว้ในที่ทำงานก็ได้' : ''}\n${link}\n` +
    (mayIssue
      ? 'ผู้ที่จะลงทะเบียนต้องมีรหัส พิมพ์ "ออกรหัส" จะได้คำเชิญพร้อมรหัสสำหรับส่งต่อ'
      : 'ผู้ที่จะลงทะเบียนต้องมีรหัสจากผู้ดูแลระบบของหน่วยงาน'),
  noLink: 'ขอลิงก์จาก LINE ไม่ได้ในขณะนี้ ลองใหม่ภายหลัง หรือค้นหาตามติดในแอป LINE',
};

export const labels = {
  issue: 'ออกรหัส',
  people: (uses: number) => `${uses} คน`,
  issueFor: (uses: number) => `ออกรหัสสำหรับ ${uses} คน`,
  daysAlone: (days: number) => `${days} วัน`,
  change: 'เปลี่ยน',
  days: (days: number) => `เปลี่ยนเป็นใช้ได้ ${days} วัน`,
  copyCode: 'คัดลอกรหัส',
  copyText: 'คัดลอกข้อความส่งต่อ',
  correctName: 'แก้ไขชื่อเจ้าหน้าที่',
  again: 'ออกรหัส',
  staff: 'รายชื่อเจ้าหน้าที่',
  openCodes: 'รหัสที่ยังใช้ได้',
  revoke: 'ยกเลิกรหัส',
};

export const staffTexts = {
  title: 'รายชื่อผู้ลงทะเบียน',
  counts: (people: number) => `ลงทะเบียนแล้ว ${people} คน`,
  wholeOffice: 'ทั้งหน่วยงาน',
  blocked: 'บล็อกตามติดอยู่ จึงไม่ได้รับข้อความ',
  quiet: 'งดแจ้งเตือนอยู่ จึงไม่ได้รับข้อความที่ตามติดส่งเอง',
  silent: (people: number) => `ไม่ได้รับข้อความ ${people} คน เพราะบล็อกตามติดหรืองดแจ้งเตือน`,
  self: 'คุณ',
  since: (date: string) => `ลงทะเบียน ${date}`,
  alt: (office: string, people: number) => `รายชื่อผู้ลงทะเบียนของ${office} ${people} คน`,
  remove: 'ถอนสิทธิ์',
  removeLabel: (right: string, name: string) => `ถอนสิทธิ์ ${right} ของ ${name}`,
  confirmTitle: 'ยืนยันการถอนสิทธิ์',
  confirm: (name: string, right: string) => `ถอนสิทธิ์ ${right} ของ ${name} หรือไม่`,
  lastGrant: 'สิทธิ์นี้เป็นสิทธิ์สุดท้าย เมื่อถอนแล้ว ข้อมูลการลงทะเบียนจะถูกลบ ต้องใช้รหัสใหม่จึงจะลงทะเบียนได้อีก',
  yes: 'ยืนยันถอนสิทธิ์',
  no: 'ไม่ถอน',
  removed: (name: string, right: string) => `ถอนสิทธิ์ ${right} ของ ${name} แล้ว`,
  gone: (name: string, right: string) => `ถอนสิทธิ์ ${right} ของ ${name} แล้ว และลบข้อมูลการลงทะเบียนแล้ว`,
  kept: 'ไม่ได้ถอนสิทธิ์ รายชื่อเหมือนเดิม',
};

export const openTexts = {
  title: 'รหัสที่ยังใช้ได้',
  counts: (codes: number) => `ใช้ได้อยู่ ${codes} รหัส`,
  left: (uses: number, until: string) => `เหลือ ${uses} คน ใช้ได้ถึง ${until}`,
  issued: (issuer: string, on: string) => `ออกโดย ${issuer} เมื่อ ${on}`,
  system: 'ระบบ',
  note: 'ระบบไม่เก็บตัวรหัส หากไม่แน่ใจว่ารหัสอยู่กับใคร ให้ยกเลิกแล้วออกใหม่',
  alt: (office: string, codes: number) => `รหัสลงทะเบียนของ${office}ที่ยังใช้ได้ ${codes} รหัส`,
  none: 'ไม่มีรหัสลงทะเบียนที่ยังใช้ได้ หากต้องการรหัสใหม่ พิมพ์ "ออกรหัส"',
  revokeLabel: (right: string) => `ยกเลิกรหัสของ ${right}`,
  confirmTitle: 'ยืนยันการยกเลิกรหัส',
  confirm: (right: string, uses: number, until: string) =>
    `ยกเลิกรหัสสำหรับ ${right} ที่เหลือ ${uses} คน ใช้ได้ถึง ${until} หรือไม่`,
  confirmMeans: 'ผู้ที่ลงทะเบียนด้วยรหัสนี้แล้วใช้งานต่อได้ตามเดิม',
  yes: 'ยืนยันยกเลิกรหัส',
  no: 'ไม่ยกเลิก',
  revoked: (right: string) => `ยกเลิกรหัสสำหรับ ${right} แล้ว ใช้ลงทะเบียนไม่ได้อีก`,
  kept: 'ไม่ได้ยกเลิกรหัส รายการเหมือนเดิม',
};

export const helpTexts = {
  invite: { say: 'เชิญ', does: 'ดูลิงก์และคิวอาร์สำหรับเพิ่มตามติดเป็นเพื่อน' },
  codes: { say: 'ออกรหัส', does: 'ออกรหัสลงทะเบียนให้เจ้าหน้าที่ หรือพิมพ์ เช่น ออกรหัส เจ้าหน้าที่ กองคลัง 5 คน' },
  openCodes: { say: 'รหัสที่ยังใช้ได้', does: 'ดูรหัสลงทะเบียนที่ยังใช้ได้ และยกเลิกรหัสที่ไม่ใช้แล้ว' },
  staff: { say: 'รายชื่อเจ้าหน้าที่', does: 'ดูผู้ลงทะเบียนแยกตามส่วนราชการ และถอนสิทธิ์ผู้ที่โยกย้าย เกษียณ หรือลาออก' },
};
