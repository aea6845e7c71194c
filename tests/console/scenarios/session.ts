import type { OutputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { roleNames, type Role } from '@shared/organisation/roles';
import type { MockGateway } from '../mock-gateway';

type Me = OutputOf<AppContract['people']['me']>;

export const county = { id: '330382', name: '乐清市妇联' };
export const hongqiao = { id: '330382108', name: '虹桥镇' };

/** An organiser of 虹桥镇, or whoever is wanted. */
export function me(role: Role = 'organiser', unit = hongqiao): Me {
  return {
    id: 'aaaaaaaa-0000-4000-8000-000000000001',
    name: '陈组织',
    phone: null,
    village: null,
    careMode: false,
    isDemo: false,
    privacyAccepted: true,
    grants: [{ role, roleName: roleNames[role], unitId: unit.id, unitName: unit.name }],
    secondFactorNeeded: false,
    familyCount: 0,
    unreadCount: 0,
  };
}

const summary = { hasChildren: true, kind: 'town', shortName: '虹桥' } as const;

/** The tree: the county and 虹桥镇 below it, which publishes through the county. */
export function withUnits(gateway: MockGateway): MockGateway {
  const top = {
    ...county,
    shortName: '乐清',
    kind: 'county',
    parentId: null,
    hasChildren: true,
  } as const;
  const town = { ...summary, ...hongqiao, parentId: county.id };
  const detail = { about: null, place: null, telephone: null, hours: [], isExample: false };
  return gateway
    .answer('organisation', 'listUnits', ({ parentId }) => ({
      units: parentId === undefined ? [top] : parentId === county.id ? [town] : [],
    }))
    .answer('organisation', 'unit', ({ id }) =>
      id === county.id
        ? { ...top, ...detail, trail: [], publishesItself: true }
        : { ...town, ...detail, trail: [top], publishesItself: false },
    );
}
