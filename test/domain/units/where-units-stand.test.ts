import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { type Schema } from 'mongoose';
import { projectRoot } from '../../../src/root';

/** Every field that names a unit, and what becomes of it when another unit takes that one in. A new one must be thought of here. */
const FIELDS: Record<string, 'moves' | 'history'> = {
  'Announcement.byRight.unit': 'moves',
  'Announcement.within': 'moves',
  'Assignment.unit': 'moves',
  // Of whom somebody was when the announcement went out.
  'AnnouncementReceipt.unit': 'history',
  // A nudge that is going out at that moment.
  'AnnouncementRun.units': 'history',
  // A paper says what was so when it was made; one that is being made is asked for again.
  'DocumentRequest.units': 'history',
  'DocumentVersion.sources.reports.unit': 'history',
  'DocumentVersion.units': 'history',
  'Evidence.about.unit': 'moves',
  'FormerPerson.grants.unit': 'history',
  'Group.unit': 'moves',
  'Handover.grants.unit': 'moves',
  'Handover.gained.unit': 'moves',
  'ItemPage.unit': 'moves',
  'Measure.units': 'moves',
  'Organisation.units': 'moves',
  'Organisation.formerUnits': 'history',
  // Words on a cover.
  'PaperSettings.author.unit': 'history',
  'Person.grants.unit': 'moves',
  'RegistrationCode.unit': 'moves',
  'Report.unit': 'moves',
  'ReportChange.unit': 'moves',
  'ReportEvent.unit': 'moves',
  'TakenRight.unit': 'moves',
};

function fieldsOf(schema: Schema, before: string): string[] {
  return Object.entries(schema.paths).flatMap(([path, type]) => {
    const own = /(^|\.)(units?|formerUnits|within)$/.test(path) ? [`${before}.${path}`] : [];
    const within = own.length === 0 && type.schema ? fieldsOf(type.schema, `${before}.${path}`) : [];
    return [...own, ...within];
  });
}

test('no field that names a unit is forgotten when units are merged', async () => {
  const domain = join(projectRoot(), 'src/domain');
  const models = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.model.ts'),
  );
  for (const file of models) await import(join(domain, file));
  const found = Object.entries(mongoose.models).flatMap(([name, { schema }]) => fieldsOf(schema, name));
  expect(found.sort()).toEqual(Object.keys(FIELDS).sort());
});
