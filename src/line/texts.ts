/** What is said where LINE shows no more. */
export const texts = {
  /** at the end of a card that had to be shortened */
  shortened: 'ยาวเกินที่ LINE แสดงได้ จึงแสดงเพียงบางส่วน',
};
