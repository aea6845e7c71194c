import * as v from 'valibot';
import { id, instant } from '@shared/contract/schemas';
import type { Parameters } from '@shared/rules/parameters';
import type { Rule } from '@shared/rules/rule';
import { parametersSchema, ruleSchema } from '@shared/rules/rule-schema';
import { material, place, source } from './drafts';
import { standings } from './standing';
import { policyStates } from './states';
import { topics } from './topics';

/** What stands in its own row, whatever residents see. */
export const policyStatuses = ['draft', 'in-review', 'published', 'withdrawn'] as const;
export type PolicyStatus = (typeof policyStatuses)[number];

const date = v.string();

export const policyCard = v.object({
  id,
  title: v.string(),
  summary: v.string(),
  standing: v.picklist(standings),
  state: v.picklist(policyStates),
  topics: v.array(v.picklist(topics)),
  gains: v.string(),
  loan: v.nullable(v.string()),
  deadline: v.nullable(date),
  region: v.string(),
  /** Opened, it leaves no trace on the phone, and it cannot be followed. */
  discreet: v.boolean(),
});

const shownSource = v.object({
  ...v.omit(source, ['url']).entries,
  url: v.string(),
  host: v.string(),
});

export const policyDetail = v.object({
  ...policyCard.entries,
  /** The whole title, where the list has a neutral one. */
  heading: v.string(),
  who: v.string(),
  steps: v.array(v.string()),
  materials: v.array(material),
  places: v.array(place),
  officeJudges: v.array(v.string()),
  isNot: v.array(v.string()),
  issuer: v.string(),
  documentNumber: v.nullable(v.string()),
  basis: v.nullable(v.object({ document: v.string(), article: v.string(), version: v.string() })),
  sources: v.array(shownSource),
  attachments: v.array(v.object({ title: v.string(), url: v.string(), host: v.string() })),
  from: v.nullable(date),
  until: v.nullable(date),
  hasRule: v.boolean(),
  calculator: v.nullable(v.picklist(['loan', 'training'])),
  parameters: parametersSchema,
  version: v.number(),
  publishedAt: instant,
  /** Whether the caller follows it. */
  following: v.boolean(),
});

/** A version that residents have seen, newest first. */
export const policyVersion = v.object({
  version: v.number(),
  publishedAt: instant,
  whatChanged: v.string(),
  /** What is not the same as in the one before: "补给你", before and after. */
  differences: v.array(v.object({ label: v.string(), before: v.string(), after: v.string() })),
});

/** What a phone needs to judge a policy, and to say so in a list; compact. */
export const policyRule = v.object({
  id,
  title: v.string(),
  standing: v.picklist(standings),
  topics: v.array(v.picklist(topics)),
  gains: v.string(),
  loan: v.nullable(v.string()),
  deadline: v.nullable(date),
  yearlyGain: v.nullable(v.number()),
  discreet: v.boolean(),
  hasCalculator: v.boolean(),
  rule: v.nullable(ruleSchema),
  parameters: parametersSchema,
});

export const policyRow = v.object({
  id,
  title: v.string(),
  unitId: v.string(),
  unitName: v.string(),
  status: v.picklist(policyStatuses),
  standing: v.picklist(standings),
  isLive: v.boolean(),
  revision: v.number(),
  updatedAt: instant,
  writerName: v.nullable(v.string()),
  /** What residents are told of it; null when they see nothing. */
  state: v.nullable(v.picklist(policyStates)),
  topics: v.array(v.picklist(topics)),
  region: v.string(),
  /** The last day of what residents see, or else of its text; null without one. */
  until: v.nullable(date),
  /** When the source that was looked at longest ago was checked; null without one. */
  checkedOn: v.nullable(date),
  /** Whether that is too long ago. */
  isSourceOld: v.boolean(),
});

/** Why somebody has to look at a public policy. */
export const dueKinds = ['source-old', 'figure-ending', 'figure-missing', 'policy-ending'] as const;

export const dueItem = v.object({
  policyId: id,
  title: v.string(),
  kind: v.picklist(dueKinds),
  /** Which source or parameter. */
  what: v.string(),
  /** Checked then, or ending then. */
  on: v.nullable(date),
});

export type PolicyCard = v.InferOutput<typeof policyCard>;
export type PolicyDetail = v.InferOutput<typeof policyDetail>;
export type PolicyVersion = v.InferOutput<typeof policyVersion>;
export type PolicyRow = v.InferOutput<typeof policyRow>;
export type DueItem = v.InferOutput<typeof dueItem>;

/** As `policyRule`. */
export type PolicyRule = Omit<v.InferOutput<typeof policyRule>, 'rule' | 'parameters'> & {
  rule: Rule | null;
  parameters: Parameters;
};
