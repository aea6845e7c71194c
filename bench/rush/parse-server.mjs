/** Parse Server 9 with sign-up as a cloud function; its database is named by DATABASE_URL. */
import http from 'node:http';
import process from 'node:process';
import express from 'express';
import { ParseServer } from 'parse-server';
import { defineSignUp } from './parse-sign-up.mjs';

const text = { type: 'String', required: true };
const number = { type: 'Number', required: true };
const pointer = (targetClass) => ({ type: 'Pointer', targetClass, required: true });

const definitions = [
  {
    className: 'Activity',
    fields: {
      title: text,
      unit: text,
      places: number,
      taken: number,
      status: text,
      signUpOpensAt: { type: 'Date', required: true },
      signUpClosesAt: { type: 'Date', required: true },
    },
  },
  {
    className: 'Booking',
    fields: { activity: pointer('Activity'), person: pointer('_User'), status: text, size: number },
    indexes: { bookingOncePerPerson: { activity: 1, person: 1 } },
  },
  { className: 'BookingMember', fields: { booking: pointer('Booking'), kind: text } },
  { className: 'Grant', fields: { person: pointer('_User'), role: text, unit: text } },
  { className: 'AuditRow', fields: { actor: text, operation: text, target: text, unit: text } },
  { className: 'InboxMessage', fields: { person: pointer('_User'), title: text, body: text } },
  {
    className: 'CommandKey',
    fields: { caller: text, operation: text, key: text, answer: { type: 'Object' } },
    indexes: { keyOnce: { caller: 1, operation: 1, key: 1 } },
  },
];
const locked = { find: {}, get: {}, create: {}, update: {}, delete: {}, count: {} };

const port = Number(process.env.PORT);
const server = new ParseServer({
  databaseURI: `${process.env.DATABASE_URL}?max=20`,
  appId: 'bench',
  masterKey: 'bench-master-key',
  serverURL: `http://127.0.0.1:${port}/parse`,
  cloud: defineSignUp,
  silent: true,
  logLevel: 'error',
  logsFolder: null,
  schema: {
    definitions: definitions.map((each) => ({ ...each, classLevelPermissions: locked })),
    lockSchemas: true,
  },
});
await server.start();
const app = express();
app.get('/ready', (_request, response) => response.send('ok'));
app.use('/parse', server.app);
const listening = http.createServer(app).listen(port, '127.0.0.1');
process.on('SIGTERM', () => {
  listening.closeAllConnections();
  process.exit(0);
});
