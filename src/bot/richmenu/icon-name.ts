/** The pictures of rich menus, named by what they show. */
export type IconName =
  | 'check'
  | 'paper'
  | 'person'
  | 'question'
  | 'list'
  | 'pencil'
  | 'calendar'
  | 'clock'
  | 'progress'
  | 'bars'
  | 'falling'
  | 'key'
  | 'megaphone'
  | 'branches'
  | 'tray';
