import * as v from 'valibot';
import fc from 'fast-check';
import { anyTest, randomRule } from '@tests/builders/random-rules';
import { ruleOf } from '@tests/builders/rules';
import { ruleSchema } from './rule-schema';

it('carries every rule unchanged', () => {
  fc.assert(
    fc.property(randomRule(anyTest), (predicate) => {
      const rule = ruleOf(predicate);
      expect(v.parse(ruleSchema, JSON.parse(JSON.stringify(rule)))).toEqual(rule);
    }),
  );
});

it('refuses what is no rule, and what is nested to break the reader', () => {
  let deep: object = { op: 'counter' };
  for (let depth = 0; depth < 20_000; depth += 1) deep = { op: 'not', of: deep };
  const whens = [{ op: 'eval', code: '1' }, { op: 'all' }, null, deep, { op: 'not', of: [] }];
  for (const when of whens) {
    const { versions } = ruleOf({ op: 'all', of: [] });
    const rule = { versions: [{ ...versions[0], when }] };
    expect(v.safeParse(ruleSchema, rule).success).toBe(false);
  }
  expect(v.safeParse(ruleSchema, 'rule').success).toBe(false);
});
