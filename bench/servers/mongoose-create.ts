import { middleware, type webhook } from '@line/bot-sdk';
import express from 'express';
import mongoose, { Schema } from 'mongoose';
import { channelSecret, databaseUri, serve } from './serve';

// For orientation: the SDK's middleware with mongoose's `create` for each event.
async function main(): Promise<void> {
  await mongoose.connect(databaseUri, { writeConcern: { w: 'majority', journal: true } });
  const Event = mongoose.model(
    'Event',
    new Schema(
      { _id: String, event: Schema.Types.Mixed, receivedAt: Date },
      { versionKey: false, collection: 'events' },
    ),
  );
  const app = express();
  app.post('/webhook', middleware({ channelSecret }), async (request, response) => {
    const { events }: webhook.CallbackRequest = request.body;
    for (const event of events) await Event.create({ _id: event.webhookEventId, event, receivedAt: new Date() });
    response.json({});
  });
  serve(app);
}
void main();
