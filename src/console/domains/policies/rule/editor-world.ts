import { createContext, useContext } from 'react';
import { policyFacts } from '@shared/policies/facts/facts';
import type { FactSchema } from '@shared/rules/facts';
import type { Parameters } from '@shared/rules/parameters';

/** What the parts of the editor have to know of the draft and of the county. */
export interface EditorWorld {
  facts: FactSchema;
  /** Of the draft, with those of the register that it does not have yet. */
  parameters: Parameters;
  /** Names of units by their path. */
  places: Readonly<Record<string, string>>;
  /** "YYYY-MM-DD" */
  today: string;
}

export const World = createContext<EditorWorld>({
  facts: policyFacts,
  parameters: {},
  places: {},
  today: '2026-01-01',
});

export const useWorld = () => useContext(World);
