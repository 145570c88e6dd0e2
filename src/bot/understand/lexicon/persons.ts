/** How people say "I" and "my", as pattern sources in plain Thai. */
export const ME = '(?:ฉัน|ชั้น|ดิฉัน|ดิชั้น|ผม|หนู|กระผม|ข้าพเจ้า|ตัว ?เอง|เรา|พี่|เค้า|me)';
export const MINE = `(?:ของ)? ${ME}`;
