import { neededFor, type Permission } from '../../domain/abilities/abilities-of';
import type { Ability } from '../../domain/abilities/roles.rules';
import { FILE_FORMS, type FileForm } from '../../domain/evidence/file-links';
import { ROLES, type Role } from '../../domain/people/people.rules';
import type { Feature, Route, Trigger } from '../feature';
import { CASES, mayTake } from './cases';

/** What the files behind links ask, by their form; null: whoever has the message that the link stands in. */
const FILES: Record<FileForm, Permission | null> = {
  full: { thing: 'evidence', ability: 'open' },
  small: { thing: 'evidence', ability: 'open' },
  announced: null,
  circulated: { thing: 'announcement', ability: 'manage' },
  import_form: { thing: 'office', ability: 'administer' },
  document: { thing: 'document', ability: 'open' },
};

/** One line of the matrix: what is done, what that asks, and whether each role may, to an own thing and to another. */
interface Row {
  what: string;
  asks: string;
  isPrivate: boolean;
  may: boolean[];
}

/** How a route is named in the list: what is pressed, typed or said. */
function nameOf(on: Trigger): string {
  if ('button' in on) return `button \`${on.button}\``;
  if ('intent' in on) return `intent \`${on.intent}\``;
  if ('dialog' in on) return `words in the dialog \`${on.dialog}\``;
  if ('links' in on) return 'web addresses in no dialog';
  if ('mediaIn' in on && on.isOne) return 'files of a kind in no dialog';
  if ('mediaIn' in on) return on.mediaIn ? `files in the dialog \`${on.mediaIn}\`` : 'files in no dialog';
  return `LINE's event \`${on.event}\``;
}

const asksOf = ({ who, permission }: Pick<Route, 'who' | 'permission'>): string =>
  permission ? `${permission.ability} the ${permission.thing}` : who;

const everyRole = (take: Pick<Route, 'who' | 'permission'>): boolean[] =>
  ROLES.flatMap((role: Role) => CASES.map((its) => mayTake(take, role, its)));

function rowOf(route: Route): Row {
  const isPrivate = route.who !== 'anyone' && route.privateOnly;
  return { what: nameOf(route.on), asks: asksOf(route), isPrivate, may: [route.who === 'anyone', ...everyRole(route)] };
}

function fileRow(form: FileForm): Row {
  const permission = FILES[form];
  const what = `link to a file: \`${form}\``;
  if (!permission)
    return { what, asks: 'the message it stands in', isPrivate: false, may: [true, ...Array(8).fill(true)] };
  const take = { who: neededFor(permission), permission };
  return { what, asks: asksOf({ ...take }), isPrivate: false, may: [false, ...everyRole(take)] };
}

const sign = (may: boolean): string => (may ? '✓' : '–');
const lineOf = ({ what, asks, isPrivate, may }: Row): string =>
  `| ${[what, asks, isPrivate ? 'private' : '', ...may.map(sign)].join(' | ')} |`;

const HEAD = [
  '| what | asks | chat | guest | staff: own | other | head: own | other | executive: own | other | admin: own | other |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

const section = (title: string, rows: readonly Row[]): string =>
  [`## ${title}`, '', ...HEAD, ...rows.map(lineOf)].join('\n');

const INTRODUCTION = `# Who may do what

Written by \`npm run authorization\` from the routes and buttons themselves and from the rules in \`src/domain/abilities\`; a test holds it
to them, and presses each button as each role (\`test/authorization\`).

- **own**: a thing of one's own unit, made by, offered to or held by the person; **other**: one of another unit, and somebody else's.
  Executives and admins have no unit: theirs is the whole office. What asks for no thing is the same in both.
- **asks** names the sentence of \`abilitiesOf\`: \`review the report\`, or what somebody must hold at all (\`anyone\`: nothing, \`member\`: to be
  registered and to have consented to the notice of today).
- Rights add up, and are those of today: what was taken, or held until yesterday, counts no more.
- **Another office**: nobody. Records are looked up by the office of who asks, so that a thing of another office is not there; numbers of
  measures mean the own plan.
- **private**: refused in groups. In groups of a unit only that unit's things are shown or taken, in unlinked groups and groups of other
  offices nothing.
- **Pages** are of the office of who is signed in. What of a page is for some alone (evidence, and how a report came about: who may
  open_evidence of its unit; what is to be done next: as in the chat) is left out for others.
- A refused try says why and who may, changes nothing, and is audited once.
- One's own report is reviewed by nobody who wrote in it, whatever their rights.
`;

/** A page: how it is asked for, and what one must hold to see it at all. */
export interface PageAsked {
  method: string;
  /** under /dashboard */
  path: string;
  who: Ability;
}

function pageRow({ method, path, who }: PageAsked): Row {
  const address = `/dashboard${path === '/' ? '' : path}`;
  const may = [false, ...everyRole({ who, permission: null })];
  return { what: `page \`${method.toUpperCase()} ${address}\``, asks: who, isPrivate: false, may };
}

/** The whole document, as it stands in docs/AUTHORIZATION.md. */
export function authorizationDocument(features: readonly Feature[], pages: readonly PageAsked[]): string {
  const sections = features.map(({ name, routes }) => section(name, routes.map(rowOf)));
  const files = section('files', FILE_FORMS.map(fileRow));
  const shown = section('pages', pages.map(pageRow));
  return `${[INTRODUCTION.trimEnd(), ...sections, files, shown].join('\n\n')}\n`;
}
