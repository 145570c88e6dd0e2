import * as contentDisposition from 'content-disposition';
import express from 'express';
import { mongo } from 'mongoose';
import { MovableClock } from '../../src/clock';
import type { Chart } from '../../src/documents/charts/chart';
import { drawChart } from '../../src/documents/charts/draw-chart';
import { announcementFiles } from '../../src/domain/announcements/file.model';
import { auditOf } from '../../src/domain/audit/audit.model';
import { ContentWriter, removeContent } from '../../src/domain/evidence/content-store';
import { evidence } from '../../src/domain/evidence/evidence.model';
import { createFileLinks, type FileForm, type FileLinks } from '../../src/domain/evidence/file-links';
import { measures } from '../../src/domain/measures/measure.model';
import { type OfficeId, officeId } from '../../src/domain/office-store';
import { saveOrganisation } from '../../src/domain/organisations/organisation.model';
import type { Grant } from '../../src/domain/people/people.rules';
import { people } from '../../src/domain/people/person.model';
import { NOTICE_VERSION } from '../../src/domain/people/privacy-notice';
import type { StoredPerson } from '../../src/domain/people/redeem-code';
import { useDatabase } from '../../src/testing/database';
import { jpeg } from '../../src/testing/pictures';
import { readQr } from '../../src/testing/read-qr';
import { fileRoutes } from '../../src/web/files';
import { type Listening, listen } from '../../src/web/server';
import { putAnnouncement } from '../authorization/things';
import { aPiece } from '../domain/evidence/samples';
import { aMeasure, anOffice } from '../domain/reports/samples';

useDatabase();
const office = officeId('kham-muang');
const clock = new MovableClock();
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
let web: Listening;
let links: FileLinks;
/** somebody of the unit that the evidence is of */
let reader: StoredPerson;

const member = (grants: Grant[]) =>
  people(office).insert({
    lineUserId: `U${++count}`,
    displayName: 'ก',
    grants,
    consent: { version: NOTICE_VERSION, at: clock.now() },
    reach: 'reachable',
    registeredAt: clock.now(),
  });
let count = 0;

beforeEach(async () => {
  await saveOrganisation(anOffice({ _id: office }));
  await measures(office).insertMany([aMeasure()]);
  reader = await member([{ role: 'supervisor', unit: 'clerk_office' }]);
});

beforeAll(async () => {
  let baseUrl = '';
  const app = express();
  web = await listen(app, 0, '127.0.0.1');
  baseUrl = `http://127.0.0.1:${web.port}`;
  links = createFileLinks(baseUrl, 'a-session-secret');
  app.use('/files', fileRoutes({ links, clock }));
});
afterAll(() => web.close(0));

async function storeContent(shelf: 'evidence' | 'evidence_thumbnails', of: mongo.ObjectId, bytes: Buffer) {
  const file = new ContentWriter(shelf, of);
  await file.write(bytes);
  await file.end(clock.now());
}

/** A piece of evidence that is kept, with its bytes. */
async function kept(bytes: Buffer, mime: string, name: string | null = null, of: OfficeId = office) {
  const content = { mime, size: bytes.length, sha256: 'a', hasThumbnail: false, locationRemoved: false };
  const one = await evidence(of).insert(aPiece({ kind: 'file', name, url: null, content }));
  await storeContent('evidence', one._id, bytes);
  return one;
}

/** A link for the reader. */
const linkTo = (id: mongo.ObjectId, form: FileForm = 'full') =>
  links.to({ office, id, form, reader: reader._id }, clock.now());

const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { headers });

describe('a QR picture', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const until = () => new Date(clock.now().getTime() + DAY_MS);

  test('says what its link carries, and nobody stores it', async () => {
    const response = await get(links.qr.to('https://line.me/R/ti/p/%40tamtid', until()));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await readQr(Buffer.from(await response.arrayBuffer()))).toBe('https://line.me/R/ti/p/%40tamtid');
  });

  test('of a link that is over or was changed is not given, and nothing of what it carried is said', async () => {
    const url = links.qr.to('ABCD-1234', new Date(clock.now().getTime() - 1));
    const over = await get(url);
    expect(over.status).toBe(410);
    expect(await over.text()).toContain('คิวอาร์นี้หมดเวลาแล้ว');
    const changed = await get(`${links.qr.to('ABCD-1234', until())}AA`);
    expect(changed.status).toBe(403);
    expect(await changed.text()).not.toContain('ABCD');
  });
});

describe('a chart', () => {
  const chart: Chart = {
    title: 'คะแนน',
    of: 'เทศบาลตำบลคำม่วง',
    groups: ['IIT'],
    series: [{ name: 'ปี 2562', values: [77.45] }],
    marks: [85],
    decimals: 2,
    unit: '',
    none: 'ไม่มีคะแนน',
  };
  const later = (ms: number) => new Date(clock.now().getTime() + ms);

  test('is drawn from what its link carries, and may be kept: it never changes', async () => {
    const response = await get(links.charts.to(JSON.stringify(chart), later(1000)));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(await drawChart(chart))).toBe(true);
  });

  test('of a link that is over, or not for a chart, is not given', async () => {
    const over = await get(links.charts.to(JSON.stringify(chart), later(-1)));
    expect(over.status).toBe(410);
    expect(await over.text()).toContain('แผนภูมิหมดเวลาแล้ว');
    const other = links.qr.to(JSON.stringify(chart), later(1000)).replace('/qr/', '/chart/');
    expect((await get(other)).status).toBe(403);
  });
});

describe('a good link', () => {
  test('gives the file as it is kept, as what its bytes are, and nobody stores it', async () => {
    const picture = jpeg();
    const one = await kept(picture, 'image/jpeg');
    const response = await get(linkTo(one._id));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(picture.length),
      'content-disposition': expect.stringMatching(/^inline; filename=[0-9a-f]{24}\.jpg$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test.each([
    ['แผน "2570"\r\nSet-Cookie: a=b.docx', DOCX, 'แผน _2570_ Set-Cookie_ a=b.docx'],
    ['แบบคำร้อง.hta', DOCX, 'แบบคำร้อง.docx'],
    ['รายงาน\u202excod.exe', DOCX, 'รายงานxcod.docx'],
    ['แผน.docm', DOCX, 'แผน.docx'],
    ['แผน.html', 'application/pdf', 'แผน.pdf'],
    ['../../etc/passwd', 'application/pdf', '_.._etc_passwd.pdf'],
    ['CON', 'video/mp4', '_CON.mp4'],
  ])('calls what was sent as %j what its bytes are', async (name, mime, saved) => {
    const one = await kept(Buffer.from('PK'), mime, name);
    const response = await get(linkTo(one._id));
    expect(response.headers.get('set-cookie')).toBeNull();
    const said = contentDisposition.parse(response.headers.get('content-disposition') ?? '');
    expect(said.type).toBe(mime === DOCX ? 'attachment' : 'inline');
    expect(said.parameters.filename).toBe(saved);
  });

  test('names it in ASCII too, for what reads no other', async () => {
    const one = await kept(Buffer.from('PK'), DOCX, 'แผน.docx');
    const response = await get(linkTo(one._id));
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename=tamtid\.docx; filename\*=UTF-8''[\w.%-]+$/,
    );
  });

  test.each([
    ['bytes=0-3', 206, 'abcd', 'bytes 0-3/10'],
    ['bytes=4-', 206, 'efghij', 'bytes 4-9/10'],
    ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=-99', 200, 'abcdefghij', null],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-4', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, 'abcdefghij', null],
    ['bytes=a-b', 200, 'abcdefghij', null],
    ['lines=1-2', 200, 'abcdefghij', null],
  ])('gives the part %s that a player asks for', async (range, status, body, said) => {
    const one = await kept(Buffer.from('abcdefghij'), 'video/mp4');
    const response = await get(linkTo(one._id), { range });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-range')).toBe(said);
  });

  test('to the small picture gives that, where there is one', async () => {
    const one = await kept(jpeg('#336699', 600), 'image/jpeg');
    const url = linkTo(one._id, 'small');
    expect((await get(url)).status).toBe(410);
    const small = jpeg('#336699', 240);
    await storeContent('evidence_thumbnails', one._id, small);
    await evidence(office).updateOne({ _id: one._id }, { $set: { 'content.hasThumbnail': true } });
    const response = await get(url);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await response.arrayBuffer()).equals(small)).toBe(true);
  });

  test('to what was withdrawn says so', async () => {
    const one = await kept(jpeg(), 'image/jpeg');
    await evidence(office).updateOne({ _id: one._id }, { $set: { state: 'withdrawn', content: null } });
    await removeContent('evidence', one._id);
    const response = await get(linkTo(one._id));
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('ถูกถอนไปแล้ว');
  });

  test('is good for an hour, and over after that', async () => {
    const one = await kept(jpeg(), 'image/jpeg');
    const url = linkTo(one._id);
    clock.advance(3_595_000);
    expect((await get(url)).status).toBe(200);
    clock.advance(10_000);
    const over = await get(url);
    expect(over.status).toBe(410);
    expect(await over.text()).toContain('หมดเวลาแล้ว');
    clock.reset();
  });
});

describe('a link whose reader may not see it any more', () => {
  const tries = async () => (await auditOf(office, reader._id)).map(({ action }) => action);

  test.each<[string, () => Promise<unknown>]>([
    ['was removed', () => people(office).deleteMany({ _id: reader._id })],
    [
      'was moved to another unit',
      () => people(office).updateOne({ _id: reader._id }, { $set: { grants: [{ role: 'staff', unit: 'finance' }] } }),
    ],
    [
      'stood in until yesterday',
      () =>
        people(office).updateOne(
          { _id: reader._id },
          { $set: { grants: [{ role: 'staff', unit: 'clerk_office', until: '2000-01-01' }] } },
        ),
    ],
    [
      'has not consented to the notice of today',
      () => people(office).updateOne({ _id: reader._id }, { $set: { 'consent.version': NOTICE_VERSION - 1 } }),
    ],
  ])('is refused: who %s', async (_name, happens) => {
    const one = await kept(jpeg(), 'image/jpeg');
    const url = linkTo(one._id);
    expect((await get(url)).status).toBe(200);
    await happens();
    for (const response of [await get(url), await get(url)]) {
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('ผู้ที่เปิดได้คือ');
    }
    expect(await tries()).toEqual(['refused.open_evidence']);
  });

  test('is given to who looks after the whole office', async () => {
    reader = await member([{ role: 'admin', unit: null }]);
    const one = await kept(jpeg(), 'image/jpeg');
    expect((await get(linkTo(one._id))).status).toBe(200);
  });

  test('what nobody said a measure of yet is for its sender alone', async () => {
    const one = await kept(jpeg(), 'image/jpeg');
    await evidence(office).updateOne({ _id: one._id }, { $set: { about: null } });
    expect((await get(linkTo(one._id))).status).toBe(403);
    await evidence(office).updateOne({ _id: one._id }, { $set: { by: reader._id } });
    expect((await get(linkTo(one._id))).status).toBe(200);
  });
});

describe('a link that somebody changed', () => {
  test.each<[string, (url: URL, other: string) => void]>([
    ['another file', (url, other) => Object.assign(url, { pathname: url.pathname.replace(/[0-9a-f]{24}/, other) })],
    ['another office', (url) => Object.assign(url, { pathname: url.pathname.replace('kham-muang', 'mueang-hong') })],
    ['a later end', (url) => url.searchParams.set('e', String(Number(url.searchParams.get('e')) + 3600))],
    ['another reader', (url, other) => url.searchParams.set('p', other)],
    ['no reader', (url) => url.searchParams.delete('p')],
    ['another form', (url) => Object.assign(url, { pathname: url.pathname.replace('full', 'small') })],
    ['another signature', (url) => url.searchParams.set('s', 'A'.repeat(43))],
    ['a signature of another length', (url) => url.searchParams.set('s', 'A')],
    ['no signature', (url) => url.searchParams.delete('s')],
    ['two signatures', (url) => url.searchParams.append('s', url.searchParams.get('s') ?? '')],
    ['an unknown form', (url) => Object.assign(url, { pathname: url.pathname.replace('full', 'raw') })],
    ['nothing but the beginning', (url) => Object.assign(url, { pathname: '/files/' })],
  ])('to %s is refused', async (_name, change) => {
    const one = await kept(jpeg(), 'image/jpeg');
    const other = await kept(jpeg('#ffffff'), 'image/jpeg');
    const url = new URL(linkTo(one._id));
    change(url, other._id.toHexString());
    const response = await get(url.href);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('ลิงก์นี้ไม่ถูกต้อง');
  });

  test('of a server with another secret is refused', async () => {
    const one = await kept(jpeg(), 'image/jpeg');
    const forged = createFileLinks(links.baseUrl, 'another-secret').to(
      { office, id: one._id, form: 'full', reader: reader._id },
      clock.now(),
    );
    expect((await get(forged)).status).toBe(403);
  });
});

describe('a file of an announcement', () => {
  const HOUR_MS = 3_600_000;
  const DAY_MS = 24 * HOUR_MS;

  /** @param keptMs until it is forgotten */
  async function announced(keptMs: number, announcement?: mongo.ObjectId) {
    const at = clock.now();
    return announcementFiles(office).insert({
      data: Buffer.from('ab'),
      mime: 'image/jpeg',
      name: 'a.jpg',
      by: new mongo.ObjectId(),
      at,
      ...(announcement && { announcement }),
      removeAt: new Date(at.getTime() + keptMs),
    });
  }
  /** An announcement of the reader's. */
  const circulating = () =>
    putAnnouncement(office, { by: reader._id, text: 'ก', now: clock.now(), within: ['clerk_office'] });
  afterEach(() => clock.reset());

  test('with names is refused to who does not manage the announcement any more, and to who never did', async () => {
    const { _id } = await announced(2 * DAY_MS, await circulating());
    const url = linkTo(_id, 'circulated');
    expect((await get(url)).status).toBe(200);
    await people(office).updateOne(
      { _id: reader._id },
      { $set: { grants: [{ role: 'staff', unit: 'clerk_office' }] } },
    );
    const response = await get(url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('ผู้ที่เปิดได้คือผู้ส่ง');
    reader = await member([{ role: 'supervisor', unit: 'finance' }]);
    expect((await get(linkTo(_id, 'circulated'))).status).toBe(403);
  });

  test('is given while it is kept; after that it is said what can be done, whether or not it was removed yet', async () => {
    const { _id } = await announced(2 * DAY_MS);
    const url = links.to({ office, id: _id, form: 'announced', reader: null }, clock.now());
    expect(await (await get(url)).text()).toBe('ab');
    clock.advance(2 * DAY_MS + 1000);
    const response = await get(url);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('รูปของประกาศนี้ไม่ได้เก็บไว้แล้ว');
  });

  test('with names and times: its link is over after an hour, and leads to no other kind of link', async () => {
    const { _id } = await announced(2 * DAY_MS, await circulating());
    const url = linkTo(_id, 'circulated');
    expect((await get(url)).status).toBe(200);
    expect((await get(url.replace('circulated', 'announced'))).status).toBe(403);
    clock.advance(HOUR_MS + 2000);
    const response = await get(url);
    expect(response.status).toBe(410);
    const text = await response.text();
    expect(text).toContain('พิมพ์ "ประกาศของฉัน"');
    expect(text).not.toContain('หลักฐาน');
  });
});
