import { connectDatabase, disconnectDatabase } from '../src/database/connect';
import { officeId } from '../src/domain/office-store';
import { bindToOffice } from '../src/domain/people/directory.model';
import { type Person, people } from '../src/domain/people/person.model';
import { NOTICE_VERSION } from '../src/domain/people/privacy-notice';

/** The example office whose staff the load comes from. */
const OFFICE = officeId('kham-muang');

/** Registers people of the example office. @param grants what each of them may do there */
export async function registerStaff(uri: string, staff: readonly string[], grants: Person['grants']): Promise<void> {
  await connectDatabase(uri);
  for (const lineUserId of staff) {
    await people(OFFICE).insert({
      lineUserId,
      displayName: 'เจ้าหน้าที่',
      fullName: 'เจ้าหน้าที่',
      grants,
      consent: { version: NOTICE_VERSION, at: new Date() },
      reach: 'reachable',
      registeredAt: new Date(),
    });
    await bindToOffice(lineUserId, OFFICE);
  }
  await disconnectDatabase();
}
