import * as v from 'valibot';
import { draftProblem } from '@shared/activities/staff/draft-rules';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/activity-draft';
import { draftOf, type FormDraft } from './form-draft';

/** What is wrong, by the field ("title", "groups.0.places", "sessions.1"). */
export type Issues = Readonly<Record<string, string>>;

export type Checked = { ok: true; draft: ActivityDraft } | { ok: false; issues: Issues };

/** The form as a draft that the server takes, or what has to be mended first. */
export function checkForm(form: FormDraft): Checked {
  const read = v.safeParse(activityDraft, draftOf(form), { lang: 'zh-CN' });
  if (!read.success) return { ok: false, issues: issuesOf(read.issues) };
  const problem = draftProblem(read.output);
  if (problem) return { ok: false, issues: { [problem.field]: problem.reason } };
  return { ok: true, draft: read.output };
}

interface SchemaIssue {
  path?: readonly { key?: unknown }[] | undefined;
  message: string;
}

/** The first issue of each field; where valibot has only its own English words, ours. */
function issuesOf(found: readonly SchemaIssue[]): Issues {
  const issues: Record<string, string> = {};
  for (const { path = [], message } of found) {
    const field = path.map(({ key }) => String(key)).join('.');
    issues[field] ??= /[一-鿿]/.test(message) ? message : fallbackOf(field);
  }
  return issues;
}

function fallbackOf(field: string): string {
  if (field === 'seriesId') return '请选一个系列';
  if (field.endsWith('.places')) return '名额填 1 到 5000';
  if (field === 'mostInParty') return '填 1 到 20';
  if (field.startsWith('childAgeMonths')) return '年龄填 0 到 18 岁';
  if (field === 'sessions') return '最多 60 场';
  return '请填写';
}

/** The sections of the form, in its order, and the fields in each. */
const sectionsOfFields: readonly (readonly [section: string, fields: RegExp])[] = [
  ['what', /^(seriesId|kind|title|summary|lecturer)/],
  ['when', /^sessions/],
  ['where', /^(unitId|venue|onlineRoom|facilities)/],
  ['places', /^(groups|mostInParty|hasWaitlist)/],
  ['who', /^(audience|allowed|child|attended)/],
  ['questions', /^questions/],
  ['sign-up', /^(signUp|cancelUntil|needsReview)/],
];

/** The first section in which something has to be mended; null when there is none. */
export function firstSectionWith(issues: Issues): string | null {
  const fields = Object.keys(issues);
  const found = sectionsOfFields.find(([, pattern]) => fields.some((field) => pattern.test(field)));
  return found?.[0] ?? null;
}
