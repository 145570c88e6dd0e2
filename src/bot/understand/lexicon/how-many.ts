/** กี่, told from words that look like it once ี is read like ิ and ื: เกือบ, เกิด, กิจกรรม, กิโล, กิน. */
export const HOW_MANY = '(?<!เ)กี่(?!จ|ต|โล|น(?!า))';
