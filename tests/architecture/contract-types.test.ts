import type { ContractRouterClient } from '@orpc/contract';
import * as v from 'valibot';
import { defineFunction } from '@cloud/platform/operation/define-function';
import type { Handler } from '@cloud/platform/operation/handler';
import { activitiesContract } from '@shared/activities/contract';
import type { AppContract } from '@shared/contract/app-contract';
import { operation } from '@shared/contract/operation';

// TypeScript checks this file; `npm run types` fails when one of the marked lines compiles.

const contract = {
  greet: operation({
    kind: 'query',
    access: 'knows-her',
    summary: 'Greets',
    input: v.object({ name: v.string() }),
    output: v.object({ greeting: v.string() }),
    errors: { SHY: { status: 409, message: '…', data: v.object({ minutes: v.number() }) } },
  }),
};
const access = { 'knows-her': ({ input }: { input: { name: string } }) => input.name !== '' };
const greet: Handler<typeof contract.greet> = async ({ input }) => ({ greeting: input.name });

test('what is right compiles and is kept', () => {
  const made = defineFunction({ domain: 'greetings', contract, access, handlers: { greet } });
  expect(made.contract.greet['~orpc'].meta).toMatchObject({ access: 'knows-her', kind: 'query' });
});

describe('does not compile', () => {
  // Never called: the calls would need a server.
  const lines = {
    'an operation without an access rule': () =>
      // @ts-expect-error access is missing
      operation({ kind: 'query', summary: 'x', input: v.object({}), output: v.object({}) }),

    'a function without the rule that its contract names': () =>
      defineFunction({
        domain: 'greetings',
        contract,
        // @ts-expect-error 'knows-her' is missing
        access: {},
        handlers: { greet },
      }),

    'a function without one of its handlers': () =>
      // @ts-expect-error greet is missing
      defineFunction({ domain: 'greetings', contract, access, handlers: {} }),

    'a handler that answers something else': () => {
      // @ts-expect-error the output has a greeting, not a farewell
      const wrong: Handler<typeof contract.greet> = async () => ({ farewell: 'bye' });
      return wrong;
    },

    'a handler that reads input which the contract does not have': () => {
      const wrong: Handler<typeof contract.greet> = async ({ input }) => ({
        // @ts-expect-error there is no surname
        greeting: input.surname,
      });
      return wrong;
    },

    'a handler that throws an error which the contract does not name': () => {
      const wrong: Handler<typeof contract.greet> = async ({ errors }) => {
        // @ts-expect-error the contract knows SHY only
        throw errors.FULL();
      };
      return wrong;
    },

    'an error without its data': () => {
      const wrong: Handler<typeof contract.greet> = async ({ errors }) => {
        // @ts-expect-error SHY says for how many minutes
        throw errors.SHY({ data: { hours: 1 } });
      };
      return wrong;
    },

    'a call of an operation that does not exist': (api: ContractRouterClient<AppContract>) =>
      // @ts-expect-error there is no such operation
      api.activities.signUpTwice({ activityId: 'x' }),

    'a call of a domain that does not exist': (api: ContractRouterClient<AppContract>) =>
      // @ts-expect-error there is no such domain
      api.weather.list({}),

    'a call with wrong input': (api: ContractRouterClient<AppContract>) =>
      // @ts-expect-error an id is text
      api.activities.signUp({ activityId: 7 }),

    'a call without its input': (api: ContractRouterClient<AppContract>) =>
      // @ts-expect-error the activity is missing
      api.activities.signUp({}),

    'a screen that reads what is not in the answer': async (
      api: ContractRouterClient<AppContract>,
    ) => {
      const booking = await api.activities.signUp({ activityId: 'x' });
      // @ts-expect-error a booking has a code, no password
      return booking.password;
    },
  };

  test.each(Object.keys(lines))('%s', (name) => {
    expect(lines).toHaveProperty([name], expect.any(Function));
  });

  test('while the contract of a real domain keeps its literal rules', () => {
    const rule: 'signed-in' = activitiesContract.signUp['~orpc'].meta.access;
    expect(rule).toBe('signed-in');
  });
});
