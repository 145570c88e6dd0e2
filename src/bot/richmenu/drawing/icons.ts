import type { IconName } from '../icon-name';

/** The pictures as strokes in a square of 24 by 24, in SVG's path language. */
export const ICON_PATHS: Record<IconName, string> = {
  check: 'M4 3.5h16v17H4z M8 12l3 3l5.5-6',
  paper: 'M5 2.5h9l5 5v14H5z M14 2.5v5h5 M8.5 12h7 M8.5 16h7',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M4 21c0-4 3.5-6 8-6s8 2 8 6',
  question: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z M9 9.5a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.5 M12 17.4v.2',
  list: 'M10 6h11 M10 12h11 M10 18h11 M3 6l1.5 1.5L7 4.5 M3 12l1.5 1.5L7 10.5 M3 18l1.5 1.5L7 16.5',
  pencil: 'M4 20l1-4L16.5 4.5a2 2 0 0 1 3 3L8 19l-4 1z M14 7l3 3 M13 20.5h8',
  calendar: 'M4 5.5h16v15H4z M4 10.5h16 M8 2.5v5 M16 2.5v5 M9 16l2 2l4-4',
  clock: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z M12 7v5.5l4 2.5',
  progress: 'M12 2.5a9.5 9.5 0 1 0 9.5 9.5 M12 2.5v9.5h9.5a9.5 9.5 0 0 0-9.5-9.5z',
  bars: 'M3 21h18 M5 21v-7h3v7 M10.5 21V9h3v12 M16 21V4h3v17',
  falling: 'M3 4v17h18 M7 8l4 5l3-2.5l5 6 M19.5 12v5h-5',
  key: 'M7 10.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z M10.2 11.8L20 2 M15.5 6.5l3.5 3.5 M18.5 3.5l2.5 2.5',
  megaphone: 'M3 10v4h3l10 5V5L6 10z M19 9a4 4 0 0 1 0 6 M7 14.5l1.5 5.5h3',
  branches: 'M9 2.5h6v5H9z M2.5 16.5h6v5h-6z M15.5 16.5h6v5h-6z M12 7.5V12 M5.5 16.5V12h13v4.5',
  tray: 'M12 3v11 M7.5 9.5L12 14l4.5-4.5 M4 15.5v5h16v-5',
};
