import type { Topic } from '@shared/policies/topics';
import { pageOf, type ClientDomain } from '@client/client-domain';

const name = 'policies';

export const policyRoutes = {
  /** The questions; with a fact that one alone is asked first. */
  match: (fact?: string) => pageOf(name, 'match', fact === undefined ? {} : { fact }),
  outcomes: pageOf(name, 'outcomes'),
  searchPolicies: (topic?: Topic) => pageOf(name, 'search', topic === undefined ? {} : { topic }),
  policy: (id: string) => pageOf(name, 'policy', { id }),
  calculator: (id: string) => pageOf(name, 'calculator', { id }),
  following: pageOf(name, 'following'),
};

export const domain: ClientDomain = {
  name,
  pages: ['match', 'outcomes', 'search', 'policy', 'calculator', 'following'],
  mayBeDiscreet: ['policy', 'calculator'],
  preloadOn: ['policies'],
  services: [
    {
      name: '政策匹配',
      icon: 'sprout',
      tone: 'ok',
      words: '创业 贷款 贴息 补贴 两癌 就业 生育 失业 低保',
      address: policyRoutes.match(),
    },
  ],
  mine: [{ name: '关注的政策', icon: 'sprout', address: policyRoutes.following }],
  links: { policy: ({ policyId }) => policyRoutes.policy(policyId) },
};
