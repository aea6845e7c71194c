import { searchVector } from '@cloud/platform/chinese-search';
import type { PolicyDraft } from '@shared/policies/drafts';
import { topicNames } from '@shared/policies/topics';
import { soundsOf } from './sounds';

/** The word by which the index keeps to one tenant. */
export function scopeOf(tenantId: string): string {
  return `${tenantId}/policies`;
}

/** The value of `policies.search`: what is written, weighted, and how the important parts sound. */
export async function searchColumn(tenantId: string, draft: PolicyDraft): Promise<string> {
  const { title, neutralTitle = '', synonyms, topics, summary, gains, loan = '', who } = draft;
  // A space apart, so that no sound goes over from one to the next.
  const sounds = await soundsOf([title, ...synonyms].join(' '));
  return searchVector(
    [
      { text: `${title} ${neutralTitle}`, weight: 'A' },
      { text: synonyms.join(' '), weight: 'B' },
      { text: topics.map((topic) => topicNames[topic]).join(' '), weight: 'C' },
      { text: [...new Set(sounds)].join(' '), weight: 'C' },
      { text: [summary, gains, loan, who, ...draft.steps].join(' '), weight: 'D' },
    ],
    [scopeOf(tenantId)],
  );
}
