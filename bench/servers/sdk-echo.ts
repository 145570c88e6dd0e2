import { middleware } from '@line/bot-sdk';
import express from 'express';
import { channelSecret, serve } from './serve';

// LINE's SDK as its documentation shows it, storing nothing: what a bot costs that forgets what it could not finish.
const app = express();
app.post('/webhook', middleware({ channelSecret }), (_request, response) => {
  response.json({});
});
serve(app);
