import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { PolicyDraft } from '@shared/policies/drafts';
import { compactRule, isDiscreet, listTitle, stateOf } from '@shared/policies/rules';
import { hostOf, sourceDays } from '@shared/policies/sources';
import { standings } from '@shared/policies/standing';
import {
  policyStatuses,
  type PolicyCard,
  type PolicyDetail,
  type PolicyRow as PolicyRowView,
  type PolicyRule,
} from '@shared/policies/views';
import { addDays } from '@shared/time/shanghai';
import type { PolicyRow } from './queries';
import { readDraft } from './read-draft';

export function presentCard(row: PolicyRow, today: string): PolicyCard {
  return cardOf(row.id, readDraft(row.live), today);
}

function cardOf(id: string, draft: PolicyDraft, today: string): PolicyCard {
  const discreet = isDiscreet(draft);
  return {
    id,
    title: listTitle(draft),
    summary: discreet ? '' : draft.summary,
    standing: draft.standing,
    state: stateOf(draft, today),
    topics: draft.topics,
    gains: discreet ? '' : draft.gains,
    loan: draft.loan ?? null,
    deadline: draft.deadline ?? null,
    region: draft.region,
    discreet,
  };
}

export function presentDetail(row: PolicyRow, today: string, following: boolean): PolicyDetail {
  const draft = readDraft(row.live);
  if (row.live_version === null || row.live_since === null) throw fail('INTERNAL');
  const { basis } = draft;
  return {
    ...cardOf(row.id, draft, today),
    summary: draft.summary,
    gains: draft.gains,
    heading: draft.title,
    who: draft.who,
    steps: draft.steps,
    materials: draft.materials,
    places: draft.places,
    officeJudges: draft.officeJudges,
    isNot: draft.isNot,
    issuer: draft.issuer,
    documentNumber: draft.documentNumber ?? null,
    basis: basis === undefined ? null : { ...basis.clause, version: basis.version },
    sources: draft.sources.map((source) => ({ ...source, host: hostOf(source.url) ?? '' })),
    attachments: draft.attachments.map((each) => ({ ...each, host: hostOf(each.url) ?? '' })),
    from: draft.from ?? null,
    until: draft.until ?? null,
    hasRule: draft.rule !== undefined,
    calculator: draft.calculator ?? null,
    parameters: draft.parameters,
    version: row.live_version,
    publishedAt: row.live_since.toISOString(),
    following,
  };
}

export function presentRule(row: PolicyRow, today: string): PolicyRule {
  const draft = readDraft(row.live);
  return {
    id: row.id,
    title: listTitle(draft),
    standing: draft.standing,
    topics: draft.topics,
    gains: isDiscreet(draft) ? '' : draft.gains,
    loan: draft.loan ?? null,
    deadline: draft.deadline ?? null,
    yearlyGain: draft.yearlyGain ?? null,
    discreet: isDiscreet(draft),
    hasCalculator: draft.calculator !== undefined,
    ...compactRule(draft, today),
  };
}

interface WrittenRow {
  /** Its last revision. */
  draft: PolicyDraft;
  writerName: string | null;
  today: string;
}

export function presentPolicyRow(
  row: PolicyRow,
  { draft, writerName, today }: WrittenRow,
): PolicyRowView {
  const shown = row.live === null ? null : readDraft(row.live);
  const [checkedOn = null] = (shown ?? draft).sources.map((source) => source.checkedOn).sort();
  return {
    id: row.id,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    status: oneOf(policyStatuses, row.status),
    standing: oneOf(standings, row.standing),
    isLive: row.live_revision !== null,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    writerName,
    state: shown === null ? null : stateOf(shown, today),
    topics: draft.topics,
    region: draft.region,
    until: (shown ?? draft).until ?? null,
    checkedOn,
    isSourceOld: checkedOn !== null && addDays(checkedOn, sourceDays) <= today,
  };
}
