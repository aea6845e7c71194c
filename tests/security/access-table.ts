import { consoleRoles, type Role } from '@shared/organisation/roles';
import type { Caller } from './callers';
import { ownParts } from './samples';

export type Decision = 'let in' | 'NOT_ALLOWED' | 'SIGN_IN_NEEDED';

/** Whom a rule lets in: a role counts where it is held for the unit itself or one above it. */
export type Who =
  | 'everybody'
  | 'people'
  | 'owner'
  | 'console staff'
  | 'county administrators'
  | readonly Role[]
  | ((caller: Caller) => boolean);

/** Who gets through each rule; a domain may state its own beside its samples (`OwnPart`). */
const letIn: Record<string, Who> = {
  anyone: 'everybody',
  'signed-in': 'people',
  'own-booking': 'owner',
  'own-device': 'owner',
  // Of whatever unit: what she works on there has rules of its own.
  'uses-console': 'console staff',
  'confirms-scan': 'console staff',
  'own-family-member': 'owner',
  'own-passkey': 'owner',
  'looks-people-up': ['organiser', 'unit-admin', 'platform-admin'],
  'handles-requests': ['unit-admin', 'platform-admin'],
  'merges-people': 'county administrators',
  'settles-request': 'county administrators',
  'administers-person': ['unit-admin', 'platform-admin'],
  'own-background-task': 'owner',
  'own-import': [],
  'serves-visit': [],
  'organises-unit': ['organiser', 'unit-admin', 'platform-admin'],
  'organises-activity': ['organiser', 'unit-admin', 'platform-admin'],
  'organises-activities': ['organiser', 'unit-admin', 'platform-admin'],
  'reviews-at-unit': ['organiser', 'editor', 'unit-admin', 'platform-admin'],
  'edits-activity': ['organiser', 'unit-admin', 'platform-admin'],
  'organises-booking': ['organiser', 'unit-admin', 'platform-admin'],
  'writes-for-unit': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'writes-draft': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'writes-piece': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'edits-piece': ['editor', 'organiser', 'unit-admin', 'platform-admin'],
  'reviews-piece': ['editor', 'unit-admin', 'platform-admin'],
  'oversees-unit': ['unit-admin', 'auditor', 'platform-admin'],
  'audits-unit': ['auditor', 'platform-admin'],
  'administers-above': ['unit-admin', 'platform-admin'],
  'administers-unit': ['unit-admin', 'platform-admin'],
  'administers-invitation': ['unit-admin', 'platform-admin'],
  'administers-grant': ['unit-admin', 'platform-admin'],
};
for (const [rule, who] of ownParts.flatMap((part) => Object.entries(part.letIn))) {
  if (letIn[rule] !== undefined) throw new Error(`"${rule}" is stated twice`);
  letIn[rule] = who;
}

/** What a caller has to be told under a rule. */
export function expected(rule: string, caller: Caller): Decision {
  const who = letIn[rule];
  if (who === undefined) throw new Error(`say who gets through "${rule}"`);
  if (who === 'everybody') return 'let in';
  if (caller.kind === 'nobody') return 'SIGN_IN_NEEDED';
  if (typeof who === 'function') return who(caller) ? 'let in' : 'NOT_ALLOWED';
  const { holds } = caller;
  const isLetIn = () => {
    switch (who) {
      case 'people':
        return true;
      case 'owner':
        return caller.kind === 'owner';
      case 'console staff':
        return holds !== undefined && consoleRoles.includes(holds.role);
      case 'county administrators':
        return holds?.place === 'parent' && ['unit-admin', 'platform-admin'].includes(holds.role);
      default: {
        const places = rule === 'administers-above' ? ['parent'] : ['own', 'parent'];
        return holds !== undefined && places.includes(holds.place) && who.includes(holds.role);
      }
    }
  };
  return isLetIn() ? 'let in' : 'NOT_ALLOWED';
}
