/** What is counted by the word ข้อ; ขอ, with which something is asked for or thanked (`มาตรการ 11 ขอบคุณค่ะ`), is the same skeleton. */
export const COUNTED_ITEMS = 'ข้อ(?!ง|บ|โทษ|ทราบ|ดู|ให้|เรียน|ความ|ไฟล์|ถาม|อภัย)';
