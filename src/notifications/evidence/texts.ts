export const lostReason = 'เพราะไฟล์ที่คุณส่งมาเก็บไว้ไม่ได้';
