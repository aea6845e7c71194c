import { ORPCError } from '@orpc/client';
import type { CallContext } from './api-link';
import { CommandIntent } from './command-intent';
import { ConnectionError } from './connection-error';

function intent(newKey: (number: number) => string | Promise<string>) {
  const keys: (string | undefined)[] = [];
  let made = 0;
  const one = new CommandIntent(() => newKey((made += 1)));
  const command = async (_: string, options?: { context?: CallContext }) => {
    keys.push(options?.context?.idempotencyKey);
  };
  return { keys, one, send: (input: string) => one.send(command, input) };
}

test.each([
  ['at once', String],
  ['later', (number: number) => Promise.resolve(String(number))],
])('two taps at the same moment are one intent, with a key that is made %s', async (_when, key) => {
  const { keys, send } = intent(key);
  await Promise.all([send('a'), send('a')]);
  expect(keys).toEqual(['1', '1']);
});

test('a lost answer keeps the key; an answer, a refusal and another input each take a new one', async () => {
  const { keys, one, send } = intent(String);
  await send('a');
  one.settle(new ConnectionError());
  await send('a');
  one.settle(new ORPCError('FULL', { status: 409 }));
  await send('a');
  one.settle();
  await send('a');
  await send('b');
  expect(keys).toEqual(['1', '1', '2', '3', '4']);
});
