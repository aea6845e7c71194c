import type { FactSchema } from '@shared/rules/facts';
import { businessFacts } from './business-facts';
import { familyFacts } from './family-facts';
import { helpFacts } from './help-facts';
import { rightsFacts } from './rights-facts';
import { workFacts } from './work-facts';

/**
 * Every fact that the rule of a policy may name, with the question that a phone asks for it, in the order
 * in which they are asked where nothing else decides. Answers stay on the phone. A new fact is a line in
 * one of these files; its name is kept in rules and is not reused for another question.
 */
export const policyFacts: FactSchema = {
  ...businessFacts,
  ...workFacts,
  ...familyFacts,
  ...helpFacts,
  ...rightsFacts,
};
