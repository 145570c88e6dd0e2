import { command, type Feature, lineEvent, route } from '../../feature';
import { LINK, link, UNLINK, unlink } from './link';
import { introduce, noteLeft } from './presence';
import { helpTexts } from './texts';

/** LINE groups and the unit each belongs to. */
export const groupsFeature: Feature = {
  name: 'groups',
  routes: [
    route(command(LINK, 'ผูกกลุ่ม สำนักปลัด'), 'administer', link),
    route(command(UNLINK, 'เลิกผูกกลุ่ม'), 'administer', unlink),
    route(lineEvent('join'), 'anyone', introduce),
    route(lineEvent('leave'), 'anyone', noteLeft),
  ],
  help: [{ ...helpTexts.link, who: 'administer', place: 'anywhere' }],
};
