/** What a tap on a quick reply types for the person. */
export const HELP_COMMAND = 'ช่วยเหลือ';

/** Above the bot's name for who belongs to no office. */
export const PRODUCT_LINE = 'ตามติด ช่วยติดตามมาตรการและคะแนน ITA';
