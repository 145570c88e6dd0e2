import { messagingApi, middleware, type webhook } from '@line/bot-sdk';
import express from 'express';
import mongoose, { Schema } from 'mongoose';
import { channelSecret, databaseUri, serve } from './serve';

// A bot that keeps nothing, as one is written in an afternoon: the SDK's middleware, two queries, a reply. What a crash, a second
// delivery or two workers do to it is not its concern.
async function main(lineUrl: string): Promise<void> {
  await mongoose.connect(databaseUri);
  const loose = (collection: string) => new Schema({}, { strict: false, versionKey: false, collection });
  const People = mongoose.model('Person', loose('people'));
  const Assessments = mongoose.model('Assessment', loose('assessments'));
  const client = new messagingApi.MessagingApiClient({ channelAccessToken: 'a-token', baseURL: lineUrl });

  async function answer(event: webhook.Event): Promise<void> {
    if (event.type !== 'message' || !event.replyToken) return;
    const person = await People.findOne({ lineUserId: event.source?.type === 'user' ? event.source.userId : null });
    const office = person?.get('office');
    const assessment = await Assessments.findOne({ office }).sort({ fiscalYear: -1 });
    const text = `คะแนนรวมปี ${assessment?.get('fiscalYear')}: ${assessment?.get('total')}`;
    await client.replyMessage({ replyToken: event.replyToken, messages: [{ type: 'text', text }] });
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
