/** What is said after progress and detail of a report, in one line, so that it lacks nothing. */
export const ALL_PARTS = 'ผลผลิต คู่มือ 1 เล่ม ผลลัพธ์ ผู้เข้าอบรมทำตามคู่มือ หลักฐาน https://www.example.go.th/manual';
