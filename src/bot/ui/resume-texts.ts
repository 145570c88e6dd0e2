/** What a tap types to go on with what is open, or was. */
export const RESUME_COMMAND = 'ทำต่อ';

export const texts = {
  nothing: 'ไม่มีรายการที่ทำค้างไว้ให้ทำต่อ',
  lapsed: `รายการที่ทำค้างไว้หมดเวลาแล้ว ข้อมูลที่กรอกยังอยู่ พิมพ์ "${RESUME_COMMAND}" เพื่อทำต่อจากเดิม หรือพิมพ์เรื่องใหม่ได้เลย`,
  lapsedInGroup: `รายการที่ทำค้างไว้ในกลุ่มนี้หมดเวลาแล้ว พิมพ์ "/${RESUME_COMMAND}" เพื่อทำต่อจากเดิม`,
};
