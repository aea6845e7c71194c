import { Writable } from 'node:stream';
import { pino } from 'pino';
import { logSms, maskNumber } from './log-sms';

function listen() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: pino({ base: null }, stream), text: () => lines.join('') };
}

const message = {
  to: '13800001234',
  template: 'sign-in-code',
  params: { code: '482913' },
  dedupeKey: 'a',
};

test('the demo shows the code in the log', async () => {
  const { log, text } = listen();
  expect(await logSms(log, { demo: true }).send(message)).toEqual({ status: 'sent' });
  expect(text()).toContain('482913');
});

test('outside the demo neither number nor code is logged, and it does not say it was sent', async () => {
  const { log, text } = listen();
  const result = await logSms(log, { demo: false }).send(message);
  expect(result).toEqual({ status: 'refused', reason: 'no-provider' });
  expect(text()).not.toContain('13800001234');
  expect(text()).not.toContain('482913');
  expect(text()).toContain('138****1234');
});

test('a short number is hidden whole', () => {
  expect(maskNumber('12345')).toBe('****');
});
