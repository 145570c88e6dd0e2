import { always, button, command, type Feature, intent, route } from '../../feature';
import { deleteButton, keepButton } from './buttons';
import { copyOwnData } from './copy-own-data';
import { askDeletion, deleteAll, keepAll } from './delete-own-data';
import { helpTexts } from './texts';

const COPY = /^((ขอ|ดู)? ?สำเนา|ส่งออก|ดาวน์โหลด) ?ข้อมูล(ของฉัน|ส่วนตัว)?( ?(ครับ|ค่ะ|คะ|หน่อย))*$/;
const WITHDRAW = /^(ขอ)? ?ถอนความยินยอม( ?(ครับ|ค่ะ|คะ))*$/;

/** A person's own data: a copy of it, and its deletion, which withdraws the consent. */
export const ownDataFeature: Feature = {
  name: 'own-data',
  routes: [
    route(always(intent('delete_my_data')), 'anyone', askDeletion),
    route(always(command(WITHDRAW, 'ถอนความยินยอม')), 'anyone', askDeletion),
    route(button(deleteButton), 'anyone', deleteAll),
    route(button(keepButton), 'anyone', keepAll),
    route(command(COPY, 'ขอสำเนาข้อมูล'), 'member', copyOwnData, 'private'),
  ],
  help: [
    { ...helpTexts.copy, who: 'member', place: 'private' },
    { ...helpTexts.delete, who: 'member', place: 'private' },
  ],
};
