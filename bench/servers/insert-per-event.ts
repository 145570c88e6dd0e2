import { middleware, type webhook } from '@line/bot-sdk';
import express from 'express';
import { MongoClient } from 'mongodb';
import { channelSecret, databaseUri, serve } from './serve';

// For orientation: the SDK's middleware with one journaled insert for each event.
async function main(): Promise<void> {
  const client = await MongoClient.connect(databaseUri, { writeConcern: { w: 'majority', journal: true } });
  const events = client.db().collection<{ _id: string; event: webhook.Event; receivedAt: Date }>('events');
  const app = express();
  app.post('/webhook', middleware({ channelSecret }), async (request, response) => {
    const { events: received }: webhook.CallbackRequest = request.body;
    for (const event of received) await events.insertOne({ _id: event.webhookEventId, event, receivedAt: new Date() });
    response.json({});
  });
  serve(app);
}
void main();
