import type { PolicyDraft } from '@shared/policies/drafts';
import { readDraft } from '../read-draft';
import entitlements from './entitlements.json';
import examples from './examples.json';

export interface LibraryEntry {
  /** Ours, to speak of it: "ml-98". */
  id: string;
  draft: PolicyDraft;
}

function read(entries: readonly { id: string; draft: object }[], unitId: string): LibraryEntry[] {
  return entries.map(({ id, draft }) => ({ id, draft: readDraft({ ...draft, unitId }) }));
}

/**
 * Rights whose statutes were read, article by article, in dated copies of the national database: our own
 * words, no figure that an office near her sets, and 待核对 where the copy was an old one. They are to be
 * compared with flk.npc.gov.cn before anybody relies on them.
 */
export const entitlementsFor = (unitId: string) => read(entitlements, unitId);

/** Made up, to try the library with: start-up loans, the fund, training, screening. */
export const examplesFor = (unitId: string) => read(examples, unitId);
