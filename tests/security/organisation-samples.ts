import type { Samples } from './samples';
import type { Scene } from './scene';

/** A good input for every operation of the domain. */
export function organisationSamples(scene: Scene, place: string): Samples['organisation'] {
  const unitId = scene.tree.hongqiao.id;
  const days = { startsOn: '2026-12-01', endsOn: '2027-11-30' };
  return {
    listUnits: { rule: 'anyone', input: { parentId: unitId, kinds: ['village'] } },
    searchUnits: { rule: 'anyone', input: { text: '东街', underId: unitId } },
    unit: { rule: 'anyone', input: { id: unitId } },
    helpPoints: { rule: 'anyone', input: { townId: unitId } },
    myGrants: { rule: 'signed-in', input: {} },
    listGrants: {
      rule: 'oversees-unit',
      input: { unitId, role: 'volunteer', after: scene.grantId, limit: 20 },
    },
    grantRole: {
      rule: 'administers-unit',
      input: { unitId, personId: scene.owner.id, role: 'lecturer', ...days },
    },
    letPublish: { rule: 'administers-above', input: { unitId, publishesItself: true } },
    endRole: { rule: 'administers-grant', input: { grantId: scene.grantId } },
    inviteToRole: {
      rule: 'administers-unit',
      input: { unitId, role: 'volunteer', phone: '13900000004', roleEndsOn: '2027-11-30' },
    },
    listInvitations: { rule: 'administers-unit', input: { unitId, openOnly: true } },
    withdrawInvitation: {
      rule: 'administers-invitation',
      input: { invitationId: scene.invitation.id },
    },
    invitation: { rule: 'signed-in', input: { code: scene.invitation.code } },
    acceptInvitation: { rule: 'signed-in', input: { code: scene.invitation.code } },
    declineInvitation: { rule: 'signed-in', input: { code: scene.invitation.code } },
    explainAccess: { rule: 'oversees-unit', input: { unitId, personId: scene.volunteer.id } },
    myBackgroundTasks: { rule: 'signed-in', input: { after: place, limit: 20 } },
    backgroundTask: { rule: 'own-background-task', input: { taskId: scene.taskId } },
    cancelBackgroundTask: { rule: 'own-background-task', input: { taskId: scene.taskId } },
    backgroundTaskFile: { rule: 'own-background-task', input: { taskId: scene.taskId } },
    reviewQueue: { rule: 'reviews-at-unit', input: { unitId, after: place, limit: 20 } },
    undoDecision: {
      rule: 'signed-in',
      input: { kind: 'activity', subjectIds: [scene.published.id] },
    },
    sealState: { rule: 'audits-unit', input: { unitId } },
    refusedCalls: {
      rule: 'audits-unit',
      input: { unitId, actor: scene.owner.id, after: '1000', limit: 20 },
    },
    auditTrail: {
      rule: 'audits-unit',
      input: {
        unitId,
        from: '2026-11-01T00:00:00Z',
        until: '2026-12-01T00:00:00Z',
        actor: scene.owner.id,
        target: scene.published.id,
        operation: 'activities.signUp',
        words: '报名',
        after: '1000',
        limit: 20,
      },
    },
  };
}
