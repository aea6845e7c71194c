import fc from 'fast-check';
import Engine, { type RawPublicodes } from 'publicodes';
import { plainTest, randomFacts, randomRule, someAnswers } from '@tests/builders/random-rules';
import { evaluate } from './evaluate';
import type { Answers } from './facts';
import type { Predicate } from './predicate';
import type { Truth } from './truth';

// The engine of another country's administration, as an oracle: Kleene's logic written by others.
const truths = new Map<unknown, Truth>([
  [true, 'yes'],
  [false, 'no'],
  [undefined, 'unknown'],
]);

/** Its own rules, each part under a name: it writes "not" as a comparison with "non". */
function publicodesOf(predicate: Predicate): RawPublicodes<string> {
  const rules: RawPublicodes<string> = {};
  const names = ['a', 'b', 'c', 'n'];
  for (const name of names) rules[name] = { question: name };
  const add = (rule: RawPublicodes<string>[string]): string => {
    const name = `part ${Object.keys(rules).length}`;
    rules[name] = rule;
    return name;
  };
  const translate = (part: Predicate): string => {
    switch (part.op) {
      case 'all':
        return add({ 'toutes ces conditions': part.of.map(translate) });
      case 'any':
        return add({ 'une de ces conditions': part.of.map(translate) });
      case 'not':
        return add({ valeur: `${translate(part.of)} = non` });
      case 'is':
        return add({ valeur: `${part.fact} = ${part.value === true ? 'oui' : 'non'}` });
      case 'at-least':
      case 'at-most': {
        if (typeof part.amount !== 'number') throw new Error('a number is wanted');
        return add({
          valeur: `${part.fact} ${part.op === 'at-least' ? '>=' : '<='} ${part.amount}`,
        });
      }
      default:
        throw new Error(`the oracle has no "${part.op}"`);
    }
  };
  rules['whole'] = { valeur: translate(predicate) };
  return rules;
}

function askOracle(predicate: Predicate, answers: Answers): Truth | undefined {
  const engine = new Engine(publicodesOf(predicate), {
    logger: { log: () => {}, warn: () => {}, error: () => {} },
  });
  const said = ['a', 'b', 'c', 'n'].flatMap((fact) => {
    const answer = answers[fact];
    if (answer === undefined) return [];
    return [
      [fact, typeof answer === 'boolean' ? (answer ? 'oui' : 'non') : Number(answer)] as const,
    ];
  });
  engine.setSituation(Object.fromEntries(said));
  return truths.get(engine.evaluate('whole').nodeValue);
}

it('answers random rules of all, any, not and comparisons as the oracle does', () => {
  fc.assert(
    fc.property(randomRule(plainTest), someAnswers, (predicate, answers) => {
      const given = { facts: randomFacts, answers, parameters: {}, day: '2026-07-15' };
      expect(evaluate(predicate, given).truth).toBe(askOracle(predicate, answers));
    }),
    { numRuns: 300 },
  );
});
