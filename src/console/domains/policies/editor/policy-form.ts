import * as v from 'valibot';
import { policyDraft, type PolicyDraft } from '@shared/policies/drafts';
import { draftProblem, type DraftProblem } from '@shared/policies/rules';
import type { Standing } from '@shared/policies/standing';
import type { Topic } from '@shared/policies/topics';
import { newKey } from '../../../platform/new-key';
import type { FormIssuesByField } from '../../../ui/form-field';

/** A row of a list, with what tells it from the others while they are moved about. */
export type Keyed<Row> = Row & { key: string };

export interface TextRow {
  text: string;
}

export interface MaterialRow {
  name: string;
  why: string;
  whereToGet: string;
}

export interface PlaceRow {
  name: string;
  address: string;
  telephone: string;
}

export interface SourceRow {
  title: string;
  url: string;
  /** "2026-11-28" */
  checkedOn: string;
  checked: 'page' | 'copy';
}

export interface AttachmentRow {
  title: string;
  url: string;
}

/** What is typed. Empty text stands for "left out". */
export interface PolicyForm {
  unitId: string;
  standing: Standing;
  title: string;
  neutralTitle: string;
  summary: string;
  topics: Topic[];
  who: string;
  gains: string;
  loan: string;
  /** In yuan. */
  yearlyGain: string;
  steps: Keyed<TextRow>[];
  materials: Keyed<MaterialRow>[];
  places: Keyed<PlaceRow>[];
  officeJudges: Keyed<TextRow>[];
  isNot: Keyed<TextRow>[];
  region: string;
  issuer: string;
  documentNumber: string;
  basisDocument: string;
  basisArticle: string;
  basisVersion: string;
  sources: Keyed<SourceRow>[];
  attachments: Keyed<AttachmentRow>[];
  from: string;
  until: string;
  deadline: string;
  /** Parted by 、 or a blank. */
  synonyms: string;
  /** Written by the rule editor; untouched by every other field. */
  rule: PolicyDraft['rule'] | null;
  parameters: PolicyDraft['parameters'];
  calculator: 'loan' | 'training' | 'none';
  whatChanged: string;
}

export const keyed = <Row extends object>(row: Row): Keyed<Row> => ({ ...row, key: newKey() });

export function emptyForm(unitId: string): PolicyForm {
  return {
    unitId,
    standing: 'local',
    title: '',
    neutralTitle: '',
    summary: '',
    topics: [],
    who: '',
    gains: '',
    loan: '',
    yearlyGain: '',
    steps: [keyed({ text: '' })],
    materials: [],
    places: [],
    officeJudges: [],
    isNot: [],
    region: '',
    issuer: '',
    documentNumber: '',
    basisDocument: '',
    basisArticle: '',
    basisVersion: '',
    sources: [],
    attachments: [],
    from: '',
    until: '',
    deadline: '',
    synonyms: '',
    rule: null,
    parameters: {},
    calculator: 'none',
    whatChanged: '',
  };
}

const rowsOf = (texts: readonly string[]) => texts.map((text) => keyed({ text }));

export function formOf(draft: PolicyDraft): PolicyForm {
  const { basis, yearlyGain } = draft;
  return {
    unitId: draft.unitId,
    standing: draft.standing,
    title: draft.title,
    neutralTitle: draft.neutralTitle ?? '',
    summary: draft.summary,
    topics: [...draft.topics],
    who: draft.who,
    gains: draft.gains,
    loan: draft.loan ?? '',
    yearlyGain: yearlyGain === undefined ? '' : String(yearlyGain / 100),
    steps: rowsOf(draft.steps),
    materials: draft.materials.map(keyed),
    places: draft.places.map(({ name, address = '', telephone = '' }) =>
      keyed({ name, address, telephone }),
    ),
    officeJudges: rowsOf(draft.officeJudges),
    isNot: rowsOf(draft.isNot),
    region: draft.region,
    issuer: draft.issuer,
    documentNumber: draft.documentNumber ?? '',
    basisDocument: basis?.clause.document ?? '',
    basisArticle: basis?.clause.article ?? '',
    basisVersion: basis?.version ?? '',
    sources: draft.sources.map(keyed),
    attachments: draft.attachments.map(keyed),
    from: draft.from ?? '',
    until: draft.until ?? '',
    deadline: draft.deadline ?? '',
    synonyms: draft.synonyms.join('、'),
    rule: draft.rule ?? null,
    parameters: draft.parameters,
    calculator: draft.calculator ?? 'none',
    whatChanged: draft.whatChanged ?? '',
  };
}

export type Checked = { ok: true; draft: PolicyDraft } | { ok: false; issues: FormIssuesByField };

/** The draft that the server takes, or what is still to be filled in, by the address of the field. */
export function checkForm(form: PolicyForm): Checked {
  const read = v.safeParse(policyDraft, rawDraft(form));
  if (!read.success) return { ok: false, issues: issuesOf(read.issues) };
  const problem = draftProblem(read.output);
  return problem
    ? { ok: false, issues: { [problem.field]: problem.reason } }
    : { ok: true, draft: read.output };
}

function rawDraft(form: PolicyForm): unknown {
  const basis = [form.basisDocument, form.basisArticle, form.basisVersion].some(given)
    ? {
        clause: { document: form.basisDocument, article: form.basisArticle },
        version: form.basisVersion,
      }
    : undefined;
  return {
    unitId: form.unitId,
    standing: form.standing,
    title: form.title,
    neutralTitle: given(form.neutralTitle),
    summary: form.summary,
    topics: form.topics,
    who: form.who,
    gains: form.gains,
    loan: given(form.loan),
    yearlyGain: fenOf(form.yearlyGain),
    steps: textsOf(form.steps),
    materials: form.materials.map(({ key: _key, ...row }) => row),
    places: form.places.map(({ name, address, telephone }) => ({
      name,
      address: given(address),
      telephone: given(telephone),
    })),
    officeJudges: textsOf(form.officeJudges),
    isNot: textsOf(form.isNot),
    region: form.region,
    issuer: form.issuer,
    documentNumber: given(form.documentNumber),
    basis,
    sources: form.sources.map(({ key: _key, ...row }) => row),
    attachments: form.attachments.map(({ key: _key, ...row }) => row),
    from: given(form.from),
    until: given(form.until),
    deadline: given(form.deadline),
    synonyms: form.synonyms.split(/[、，,\s]+/).filter(Boolean),
    rule: form.rule ?? undefined,
    parameters: form.parameters,
    calculator: form.calculator === 'none' ? undefined : form.calculator,
    whatChanged: given(form.whatChanged),
  };
}

const textsOf = (rows: readonly TextRow[]) => rows.map(({ text }) => text);

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

/** "1200.5" yuan in fen; what is no amount stays text, so that the schema refuses it. */
function fenOf(yuan: string): number | string | undefined {
  const typed = given(yuan)?.trim();
  if (typed === undefined) return undefined;
  return /^\d{1,8}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : typed;
}

/** Where a field of the draft stands in the form under another address. */
const moved: Record<string, string> = {
  'basis.clause.document': 'basisDocument',
  'basis.clause.article': 'basisArticle',
  'basis.version': 'basisVersion',
};

const ownWords: Record<string, string> = {
  topics: '请选一到四类',
  yearlyGain: '写多少元，比如 1200',
  steps: '至少写一步，最多十步',
};

/** The first thing that is wrong with each field. */
function issuesOf(issues: readonly v.BaseIssue<unknown>[]): FormIssuesByField {
  const found: Record<string, string> = {};
  for (const issue of issues) {
    const path = (issue.path ?? []).map(({ key }) => String(key)).join('.') || 'title';
    found[moved[path] ?? path] ??= ownWords[path] ?? issue.message;
  }
  return found;
}

/** What keeps it from going public, at its fields; several of one field in one sentence. */
export function problemsByField(problems: readonly DraftProblem[]): FormIssuesByField {
  const found: Record<string, string> = {};
  for (const { field, reason } of problems) {
    const before = found[field];
    found[field] = before === undefined ? reason : `${before}；${reason}`;
  }
  return found;
}
