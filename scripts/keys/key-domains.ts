import { talkTenant } from '@shared/counselling/talk/readers';
import { county } from '@shared/organisation/yueqing/yueqing';
import { KeysError } from './keys-error';

/** Whose list it is. Each domain has a root of its own, in a folder of its own. */
export interface KeyDomain {
  folder: string;
  /** As its lists call their county, so that none can be served in place of the other. */
  tenant: string;
  roles: readonly string[];
  /** What the root's public half is called in the builds and on the server. */
  buildName: string;
  serverName: string;
  /** What somebody on the list can read. */
  reads: string;
  /** Fewer people than this, and nothing is sealed to anybody. */
  leastPeople: number;
}

const domains = new Map<string, KeyDomain>([
  [
    'protection',
    {
      folder: 'keys-offline',
      tenant: county.id,
      roles: ['case-handler', 'case-lead'],
      buildName: 'DIRECTORY_ROOT',
      serverName: 'ROOT_KEY_PROTECTION',
      reads: '求助',
      leastPeople: 2,
    },
  ],
  [
    'counselling',
    {
      folder: 'keys-offline-counselling',
      tenant: talkTenant(county.id),
      roles: ['counsellor', 'counselling-supervisor'],
      buildName: 'COUNSELLING_ROOT',
      serverName: 'ROOT_KEY_COUNSELLING',
      reads: '咨询对话',
      leastPeople: 1,
    },
  ],
]);

/** Throws USAGE with these words for a domain that has no keys. */
export function keyDomain(name: string, usage: string): KeyDomain {
  const found = domains.get(name);
  if (!found) throw new KeysError('USAGE', usage);
  return found;
}
