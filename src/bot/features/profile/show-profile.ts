import { abilitiesOf } from '../../../domain/abilities/abilities-of';
import { theOffice } from '../../../domain/abilities/things';
import { localDate, thaiDate } from '../../../domain/calendar/dates';
import { reports } from '../../../domain/reports/report.model';
import { messageAction } from '../../../line/compose';
import { rightName } from '../../../ui/right-names';
import { row, type SheetRow, section, sheetMessage } from '../../../ui/sheet';
import type { MemberContext } from '../../context';
import type { Outcome } from '../../feature';
import { phrases, texts } from './texts';

/** ข้อมูลของฉัน: everything that is stored about the person who asks. */
export async function showProfile(ctx: MemberContext): Promise<Outcome> {
  const { organisation, person } = ctx;
  const rights = person.grants.map((grant) => rightName(organisation, grant));
  const consented = thaiDate(localDate(person.consent.at));
  const sent = await reports(ctx.office).count({ reportedBy: person._id, state: { $ne: 'draft' } });
  const { fields } = texts;
  const message = sheetMessage({
    kicker: organisation.name,
    title: texts.title,
    lines: [texts.intro],
    sections: [
      section(null, [
        field(fields.fullName, person.fullName ?? texts.noFullName),
        field(fields.jobTitle, person.jobTitle ?? texts.noJobTitle),
        field(fields.name, person.displayName ?? texts.noName),
        field(fields.lineId, texts.lineId),
        field(fields.rights, ...rights),
        field(fields.registered, thaiDate(localDate(person.registeredAt))),
        field(fields.consent, texts.consent(person.consent.version, consented)),
        field(fields.reports, texts.reports(sent)),
        field(
          fields.notifications,
          texts.notifications(person.quietSince ? thaiDate(localDate(person.quietSince)) : null),
        ),
      ]),
    ],
    notes: [texts.rights],
    altText: texts.alt(organisation.name, rights, consented),
    buttons: [messageAction(phrases.name)],
    quickReplies: [
      messageAction(abilitiesOf(person, theOffice).report ? phrases.work : phrases.overview),
      messageAction(phrases.help),
    ],
  });
  return { replies: [message] };
}

function field(label: string, ...values: string[]): SheetRow {
  return row({ label, captions: values.map((text) => ({ text, late: false })) });
}
