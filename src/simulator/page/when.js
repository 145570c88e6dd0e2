// How people here read time: Bangkok, Buddhist years, 24 hours.
const zone = { timeZone: 'Asia/Bangkok' };
const day = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
  ...zone,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const weekday = new Intl.DateTimeFormat('th-TH', { ...zone, weekday: 'short' });
const time = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
const iso = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** `31 มี.ค. 2570` @param {number} at */
export const thaiDay = (at) =>
  ['day', 'month', 'year'].map((type) => day.formatToParts(at).find((part) => part.type === type)?.value).join(' ');

/** `พ. 31 มี.ค. 2570` @param {number} at */
export const thaiWeekday = (at) => `${weekday.format(at)} ${thaiDay(at)}`;

/** `08.30` @param {number} at */
export const thaiTime = (at) => time.format(at).replace(':', '.');

/** `2027-03-31`, for date inputs @param {number} at */
export const isoDay = (at) => iso.format(at);

/** `08:30`, for time inputs @param {number} at */
export const isoTime = (at) => time.format(at);

/** `2027-03-31` as `31 มี.ค. 2570` @param {string} value */
export const thaiDayOf = (value) => thaiDay(Date.parse(`${value.slice(0, 10)}T12:00:00+07:00`));
