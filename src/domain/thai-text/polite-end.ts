/** Politeness is part of no name. Some of its words end surnames too: those must stand apart. */
const POLITE_END = /(?:\s*(?:นะ)?(?:ครับผม|ครับ|คับ|ค่ะ)|\s+(?:นะ)?(?:คะ|จ้า|จ้ะ|ฮะ|ฮับ))[\s.]*$/u;

/** Words without the politeness that ends them. */
export const withoutPoliteEnd = (text: string): string => text.replace(POLITE_END, '');
