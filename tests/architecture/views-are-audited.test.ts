import type { AnyContractProcedure } from '@orpc/contract';
import { appContract } from '@shared/contract/app-contract';
import { operation } from '@shared/contract/operation';
import { text } from '@shared/contract/schemas';
import * as v from 'valibot';

/** Fields by which an answer tells something of a person other than the one who asks. */
const ofPeople = /^(personId|personName|phone|maskedPhone|guestName|bookedBy)$/;

/** Rules under which one sees nothing but one's own. */
const ownOnly = /^(anyone|signed-in|uses-console|confirms-scan|own-.*)$/;

/** Answers that name staff at work, and nobody else: why no row is left. */
const staffOnly: Record<string, string> = {};

type Operation = AnyContractProcedure['~orpc'];

/** Names of all fields of a schema, however deep. */
function fieldsOf(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const inside = ['entries', 'item', 'items', 'options', 'wrapped', 'pipe', 'value', 'rest'];
  return inside.flatMap((name) => {
    const part: unknown = Reflect.get(schema, name);
    const parts = typeof part === 'object' && part !== null ? Object.entries(part) : [];
    const direct = fieldsOf(part, seen);
    const deeper = parts.flatMap(([, each]) => fieldsOf(each, seen));
    return [...(name === 'entries' ? parts.map(([field]) => field) : []), ...direct, ...deeper];
  });
}

function isUnaudited({ meta, outputSchema }: Operation): boolean {
  const access = String(meta.access);
  if (meta.audited === true || ownOnly.test(access)) return false;
  return fieldsOf(outputSchema).some((field) => ofPeople.test(field));
}

const operations = Object.entries(appContract).flatMap(([domain, contract]) =>
  Object.entries<AnyContractProcedure>(contract).map(
    ([name, each]) => [`${domain}.${name}`, each['~orpc']] as const,
  ),
);

test('an operation that shows people is audited', () => {
  const unaudited = operations.filter(([name, each]) => !staffOnly[name] && isUnaudited(each));
  expect(unaudited.map(([name]) => name)).toEqual([]);
});

test('the lists of people are audited', () => {
  const audited = operations.filter(([, { meta, outputSchema }]) => {
    const showsPeople = fieldsOf(outputSchema).some((field) => ofPeople.test(field));
    return meta.kind === 'query' && meta.audited === true && showsPeople;
  });
  expect(audited.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'people.listRequests',
      'organisation.listInvitations',
      'organisation.listGrants',
      'activities.roster',
    ]),
  );
});

test('a list that would not is noticed, however deep its people stand', () => {
  const list = v.object({
    items: v.array(v.nullable(v.object({ who: v.optional(v.object({ phone: text(20) })) }))),
  });
  const options = { access: 'administers-unit', summary: 'A list', input: v.object({}) } as const;
  const view = operation({ kind: 'query', ...options, output: list });
  expect(isUnaudited(view['~orpc'])).toBe(true);
  const audited = operation({ kind: 'query', audited: true, ...options, output: list });
  expect(isUnaudited(audited['~orpc'])).toBe(false);
});
