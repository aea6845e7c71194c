import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { BuiltPerson } from '@tests/builders/people';
import type { Answer, GatewayProcess } from './gateway-process';

/** What somebody means to do, however often it takes: one key for all tries. */
export interface Command {
  operation: 'signUp' | 'cancel' | 'acceptOffer' | 'declineOffer';
  input: Record<string, unknown>;
  person: BuiltPerson;
  key: string;
  /** Every whole answer that came back, the first one first. */
  answers: Answer[];
}

/** Calls under way at the same time. */
const together = 12;

export async function ask(gateway: GatewayProcess, command: Command): Promise<void> {
  const { operation, input, person, key } = command;
  const options = { token: person.token, key };
  command.answers.push(await gateway.call(`activities/${operation}`, input, options));
}

export async function askAll(gateway: GatewayProcess, commands: readonly Command[]) {
  await inTurns(commands, (command) => ask(gateway, command));
}

/** Kills it at once after so many answers, while others are under way; gives how many got none. */
export async function askUntilKilled(
  gateway: GatewayProcess,
  commands: readonly Command[],
  after: number,
): Promise<number> {
  let answered = 0;
  let broken = 0;
  let killed: Promise<void> | undefined;
  await inTurns(commands, async (command) => {
    if (killed) return;
    try {
      await ask(gateway, command);
    } catch {
      broken += 1;
    }
    answered += 1;
    if (answered >= after) killed ??= gateway.kill();
  });
  killed ??= gateway.kill();
  await killed;
  return broken;
}

async function inTurns(
  commands: readonly Command[],
  work: (command: Command) => Promise<void>,
): Promise<void> {
  const waiting = [...commands];
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

export function shuffled<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const mixed: Item[] = [];
  while (left.length > 0) mixed.push(...left.splice(randomInt(left.length), 1));
  return mixed;
}

/** What it was told when it went through; null when it did not, or not yet. */
export function success({ answers }: Command): { id: string; status: string } | null {
  const done = answers.find(({ status }) => status === 200);
  return done ? JSON.parse(done.body) : null;
}

/** Once it went through, every try hears the same; until then it may be refused, and for good reasons. */
export function faultOf({ operation, answers }: Command): string | null {
  const first = answers.findIndex(({ status }) => status === 200);
  const before = first === -1 ? answers : answers.slice(0, first);
  const reasons: Record<Command['operation'], string[]> = {
    signUp: ['FULL'],
    cancel: [],
    acceptOffer: ['NO_OFFER'],
    declineOffer: ['NO_OFFER'],
  };
  for (const { status, body } of before) {
    if (!reasons[operation].some((code) => body.includes(`"code":"${code}"`))) {
      return `${operation} was refused: ${status} ${body}`;
    }
  }
  const later = first === -1 ? [] : answers.slice(first);
  const heard = JSON.parse(later[0]?.body ?? 'null');
  // The order of its words may be another one.
  const odd = later.find(
    ({ status, body }) => status !== 200 || !isDeepStrictEqual(JSON.parse(body), heard),
  );
  return odd ? `${operation} heard ${later[0]?.body}, then ${odd.status} ${odd.body}` : null;
}
