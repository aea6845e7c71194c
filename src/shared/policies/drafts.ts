import * as v from 'valibot';
import { calendarDate, text, unitId } from '@shared/contract/schemas';
import { clause, parametersSchema, ruleSchema } from '@shared/rules/rule-schema';
import { hostOf } from './sources';
import { standings } from './standing';
import { topics } from './topics';

export const address = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300, '网址太长了'),
  v.check((url) => hostOf(url) !== null, '网址要以 https:// 开头'),
);

const telephone = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d[\d-]{1,18}\d$/, '电话号码只有数字和短横'),
);
const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000));

export const source = v.object({
  title: text(80),
  url: address,
  /** When somebody last compared it, and with what: the official page, or a dated copy of it. */
  checkedOn: calendarDate,
  checked: v.picklist(['page', 'copy']),
});

export const material = v.object({
  name: text(40),
  /** "证明你是本地人" */
  why: text(80),
  /** "派出所，自助机也能打" */
  whereToGet: text(80),
});

export const place = v.object({
  name: text(60),
  address: v.optional(text(100)),
  telephone: v.optional(telephone),
});

const several = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);

/** All that a member of staff fills in. */
export const policyDraft = v.object({
  unitId,
  standing: v.picklist(standings),
  title: text(60),
  /** A title for lists, messages and the browser's bar that tells nothing of violence. */
  neutralTitle: v.optional(text(40)),
  /** 一分钟读懂 */
  summary: text(300),
  topics: v.pipe(v.array(v.picklist(topics)), v.minLength(1), v.maxLength(4)),
  /** Who may. */
  who: text(300),
  /** What she gains; apart from that what she may borrow and has to pay back. */
  gains: text(400),
  loan: v.optional(text(200)),
  /** What it brings in a year in fen, to sort by; of a loan only the subsidised interest. */
  yearlyGain: v.optional(fen),
  steps: v.pipe(v.array(text(200)), v.minLength(1), v.maxLength(10)),
  materials: several(material, 20),
  places: several(place, 10),
  /** What only an office can judge, and what this is not. */
  officeJudges: several(text(200), 10),
  isNot: several(text(200), 10),
  region: text(30),
  issuer: text(60),
  documentNumber: v.optional(text(60)),
  /** Where it stands, and which version was read: "2012-04-28 公布并施行". */
  basis: v.optional(v.object({ clause, version: text(200) })),
  sources: several(source, 10),
  attachments: several(v.object({ title: text(60), url: address }), 10),
  /** In force, both days included; left out: not known, no end. */
  from: v.optional(calendarDate),
  until: v.optional(calendarDate),
  /** Last day to apply. */
  deadline: v.optional(calendarDate),
  synonyms: several(text(20), 40),
  rule: v.optional(ruleSchema),
  parameters: v.optional(parametersSchema, {}),
  calculator: v.optional(v.picklist(['loan', 'training'])),
  /** What is different from the version before, in plain words; for whoever follows it. */
  whatChanged: v.optional(text(200)),
});

export type PolicyDraft = v.InferOutput<typeof policyDraft>;
