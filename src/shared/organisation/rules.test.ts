import fc from 'fast-check';
import { roleNames, roles } from './roles';
import { covers, hasRole, isInForce, mayGrant, pathBelow, type Grant } from './rules';

const segment = fc.stringMatching(/^[a-z0-9-]{2,12}$/);
const path = fc
  .array(segment, { minLength: 1, maxLength: 5 })
  .map((parts) => `/${parts.join('/')}/`);
const grant = (role: Grant['role'], unitPath: string): Grant => ({
  role,
  unitPath,
  unitId: unitPath.split('/').at(-2) ?? '',
});
const town = '/330382/330382108/';
const village = '/330382/330382108/330382108203/';

describe('covers', () => {
  it('reaches the own unit and everything below', () => {
    fc.assert(
      fc.property(path, fc.array(segment, { maxLength: 4 }), (own, below) => {
        const unitPath = below.reduce(pathBelow, own);
        expect(covers({ unitPath: own }, unitPath)).toBe(true);
      }),
    );
  });

  it('reaches nothing above', () => {
    fc.assert(
      fc.property(path, segment, (parent, child) => {
        expect(covers({ unitPath: pathBelow(parent, child) }, parent)).toBe(false);
      }),
    );
  });

  it('never mixes up siblings, even when one id begins with the other', () => {
    fc.assert(
      fc.property(path, segment, fc.stringMatching(/^[a-z0-9-]{1,4}$/), (parent, id, more) => {
        const own = { unitPath: pathBelow(parent, id) };
        expect(covers(own, pathBelow(parent, id + more))).toBe(false);
      }),
    );
  });

  it('goes both ways only for the same unit', () => {
    fc.assert(
      fc.property(path, path, (a, b) => {
        const both = covers({ unitPath: a }, b) && covers({ unitPath: b }, a);
        expect(both).toBe(a === b);
      }),
    );
  });

  it('reaches nothing when a path is broken', () => {
    for (const broken of ['', '/', '330382', '/330382', '330382/']) {
      expect(covers({ unitPath: broken }, town)).toBe(false);
      expect(covers({ unitPath: town }, broken)).toBe(false);
    }
  });
});

describe('hasRole', () => {
  it('wants the role and the reach in one grant', () => {
    const grants = [grant('organiser', '/330382/330382114/'), grant('volunteer', town)];
    expect(hasRole(grants, ['organiser'], village)).toBe(false);
    expect(hasRole(grants, ['organiser', 'volunteer'], village)).toBe(true);
  });

  it('looks at the days of a dated grant', () => {
    const dated = { ...grant('organiser', town), startsOn: '2026-03-01', endsOn: '2026-03-31' };
    expect(hasRole([dated], ['organiser'], town, '2026-02-28')).toBe(false);
    expect(hasRole([dated], ['organiser'], town, '2026-03-01')).toBe(true);
    expect(hasRole([dated], ['organiser'], town, '2026-03-31')).toBe(true);
    expect(hasRole([dated], ['organiser'], town, '2026-04-01')).toBe(false);
    expect(isInForce({ startsOn: '2026-03-01', endsOn: null }, '2099-01-01')).toBe(true);
  });
});

describe('mayGrant', () => {
  const request = { granterId: 'a', personId: 'b', role: 'organiser', unitPath: village } as const;

  it('lets a unit administrator give ordinary roles in the unit and below', () => {
    const granterGrants = [grant('unit-admin', town)];
    expect(mayGrant({ ...request, granterGrants })).toBe('yes');
    expect(mayGrant({ ...request, granterGrants, unitPath: town })).toBe('yes');
    expect(mayGrant({ ...request, granterGrants, unitPath: '/330382/' })).toBe('outside-own-unit');
    for (const role of ['unit-admin', 'auditor', 'platform-admin'] as const) {
      expect(mayGrant({ ...request, granterGrants, role })).toBe('role-too-high');
    }
  });

  it('lets a platform administrator give everything', () => {
    const granterGrants = [grant('platform-admin', '/330382/')];
    for (const role of roles) expect(mayGrant({ ...request, granterGrants, role })).toBe('yes');
  });

  it('lets nobody give to herself, and no other role give at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...roles), (held, role) => {
        const granterGrants = [grant(held, '/330382/')];
        expect(mayGrant({ ...request, granterGrants, role, personId: 'a' })).toBe('not-oneself');
        if (held === 'unit-admin' || held === 'platform-admin') return;
        expect(mayGrant({ ...request, granterGrants, role })).toBe('outside-own-unit');
      }),
    );
  });
});

test('every role has a Chinese name of its own', () => {
  expect(new Set(Object.values(roleNames)).size).toBe(roles.length);
});
