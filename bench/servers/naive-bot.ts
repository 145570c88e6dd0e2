import { messagingApi, middleware, type webhook } from '@line/bot-sdk';
import express from 'express';
import mongoose, { Schema } from 'mongoose';
import { CONFIRMATION, isOfReport } from '../report-lines';
import { channelSecret, databaseUri, serve } from './serve';

// A bot as one is written in an afternoon: the SDK's middleware, two queries, a reply. It remembers no event: what a crash, a second delivery or
// two workers do to it is not its concern. A report it does store: the line as a draft with its link, and what is confirmed in a transaction, with a
// change, a line of the audit and a notice for whoever reviews it.
async function main(lineUrl: string): Promise<void> {
  await mongoose.connect(databaseUri);
  const loose = (collection: string) => new Schema({}, { strict: false, versionKey: false, collection });
  const People = mongoose.model('Person', loose('people'));
  const Assessments = mongoose.model('Assessment', loose('assessments'));
  const Measures = mongoose.model('Measure', loose('measures'));
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: 'a-token', baseURL: lineUrl });

  const ofReports = (what: string) => mongoose.model(`Naive${what}`, loose(`naive_${what}`));
  const [Drafts, Evidence, Reports] = [ofReports('drafts'), ofReports('evidence'), ofReports('reports')];
  const [Changes, Audit, Notices] = [ofReports('changes'), ofReports('audit'), ofReports('notices')];
  for (const one of [Drafts, Evidence, Reports, Changes, Audit, Notices]) await one.createCollection();
  await Drafts.collection.createIndex({ by: 1 });
  await Reports.collection.createIndex({ office: 1, measure: 1 });

  /** The text of the answer to a line of a report, or to its confirmation. */
  async function report(by: string, office: string, text: string): Promise<string> {
    const measures = await Measures.find({ office });
    const draft = await Drafts.findOne({ by });
    if (text !== CONFIRMATION) {
      await Evidence.create({ office, by, link: text.split(' ').at(-1), at: new Date() });
      await Drafts.findOneAndUpdate(
        { by },
        { by, text, measure: Number(/\d+/.exec(text)?.[0]), at: new Date() },
        { upsert: true },
      );
      return `${measures.length}: ${text}`;
    }
    const [measure, said] = [draft?.get('measure'), draft?.get('text')];
    await mongoose.connection.transaction(async (session) => {
      const change = { $set: { text: said, state: 'submitted', at: new Date() }, $inc: { version: 1 } };
      const stored = await Reports.findOneAndUpdate({ office, measure }, change, { upsert: true, new: true, session });
      await Changes.create([{ office, measure, version: stored.get('version'), text: said, by, at: new Date() }], {
        session,
      });
      await Audit.create([{ office, by, action: 'report.submit', measure, at: new Date() }], { session });
      await Notices.create([{ office, about: measure, text: said, at: new Date() }], { session });
      await Drafts.deleteOne({ by }, { session });
    });
    return `${measure} / ${measures.length}: ${said}`;
  }

  async function answer(event: webhook.Event): Promise<void> {
    if (event.type !== 'message' || event.message.type !== 'text' || !event.replyToken) return;
    const said = event.message.text;
    const by = event.source?.type === 'user' ? (event.source.userId ?? '') : '';
    const person = await People.findOne({ lineUserId: by });
    const office = person?.get('office');
    const text = isOfReport(said) ? await report(by, office, said) : await score(office);
    await client.replyMessage({ replyToken: event.replyToken, messages: [{ type: 'text', text }] });
  }

  async function score(office: string): Promise<string> {
    const assessment = await Assessments.findOne({ office }).sort({ fiscalYear: -1 });
    return `คะแนนรวมปี ${assessment?.get('fiscalYear')}: ${assessment?.get('total')}`;
  }

  const app = express();
  app.post('/webhook', middleware({ channelSecret }), async (request, response) => {
    const { events }: webhook.CallbackRequest = request.body;
    await Promise.all(events.map(answer));
    response.json({});
  });
  serve(app);
}
void main(process.argv[4] ?? '');
