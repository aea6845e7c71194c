import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import { activitiesSamples } from './activities-samples';
import { contentSamples } from './content-samples';
import type { Scene } from './scene';

export interface Sample<Input> {
  /** The rule that this operation must stand under: loosening it takes a change here as well. */
  rule: string;
  /** About the scene's things: of 虹桥镇, or of the scene's owner. */
  input: Input;
  /** A field whose insides another operation's sample tries at every edge. */
  triedElsewhere?: string;
}

export type Samples = {
  [Domain in keyof AppContract]: {
    [Name in keyof AppContract[Domain]]: Sample<RawInputOf<AppContract[Domain][Name]>>;
  };
};

/** A good input for every operation there is. */
export function samplesOf(scene: Scene): Samples {
  const unitId = scene.tree.hongqiao.id;
  // A page's end: a time in milliseconds and a row.
  const after = Buffer.from(`1795000000000 ${scene.bookingId}`).toString('base64url');
  const days = { startsOn: '2026-12-01', endsOn: '2027-11-30' };
  const ofScan = { scanId: scene.scan.scanId, pollSecret: scene.scan.pollSecret };
  const ofPair = { keepId: scene.owner.id, goneId: scene.volunteer.id };
  const ticket = 'x'.repeat(43);
  const ofTicket = { ticket, deviceLabel: 'Chrome · Windows' };
  const credential = {
    id: 'bm9ib2R5cw',
    rawId: 'bm9ib2R5cw',
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
  } as const;
  const passkeyAnswer = {
    ...credential,
    response: {
      clientDataJSON: 'e30',
      authenticatorData: 'AAAA',
      signature: 'AAAA',
      userHandle: 'AAAA',
    },
  };
  const newPasskeyAnswer = {
    ...credential,
    response: {
      clientDataJSON: 'e30',
      attestationObject: 'AAAA',
      transports: ['internal' as const],
    },
  };
  const member = {
    name: '小米',
    relation: 'child',
    born: { known: 'birth-month', birthMonth: '2023-05' },
    guardianConsent: currentConsentText('child-data').version,
  } as const;
  return {
    activities: activitiesSamples(scene, after),
    content: contentSamples(scene, after),
    organisation: {
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
      myWork: { rule: 'signed-in', input: { after, limit: 20 } },
      work: { rule: 'own-work', input: { workId: scene.workId } },
      cancelWork: { rule: 'own-work', input: { workId: scene.workId } },
      workFile: { rule: 'own-work', input: { workId: scene.workId } },
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
    },
    people: {
      signInOptions: { rule: 'anyone', input: {} },
      signInWithWechat: { rule: 'anyone', input: { code: 'code', deviceLabel: '小米 13' } },
      requestSmsCode: { rule: 'anyone', input: { phone: '13900000002' } },
      signInWithPhone: { rule: 'anyone', input: { phone: '13900000002', code: '123456' } },
      linkPhone: { rule: 'signed-in', input: { phone: '13900000002', code: '123456' } },
      signInAsDemo: { rule: 'anyone', input: { account: 'mother' } },
      startScan: { rule: 'anyone', input: { browser: 'Chrome · Windows' } },
      pollScan: { rule: 'anyone', input: ofScan },
      signInByScan: { rule: 'anyone', input: ofScan },
      askedScan: { rule: 'signed-in', input: { code: scene.scan.code } },
      confirmScan: { rule: 'confirms-scan', input: { code: scene.scan.code } },
      refuseScan: { rule: 'signed-in', input: { code: scene.scan.code } },
      signInWithPassword: { rule: 'anyone', input: { userName: 'chen.hq', password: 'guess' } },
      signInWithTotp: { rule: 'anyone', input: { ...ofTicket, code: '123456' } },
      signInWithRecoveryCode: { rule: 'anyone', input: { ...ofTicket, code: 'abcde-fghij' } },
      askForPasskey: { rule: 'anyone', input: {} },
      signInWithPasskey: { rule: 'anyone', input: { ...ofTicket, answer: passkeyAnswer } },
      startEnrolment: { rule: 'uses-console', input: {} },
      beginTotp: { rule: 'anyone', input: { ticket } },
      confirmTotp: { rule: 'anyone', input: { ...ofTicket, code: '123456' } },
      beginPasskey: { rule: 'anyone', input: { ticket } },
      confirmPasskey: {
        rule: 'anyone',
        input: { ...ofTicket, label: '办公室的电脑', answer: newPasskeyAnswer },
      },
      staffAccount: { rule: 'uses-console', input: {} },
      // Weak on purpose: no test of access needs a third of a second of scrypt.
      setUpStaffAccount: { rule: 'uses-console', input: { userName: 'chen.hq', password: 'weak' } },
      changePassword: {
        rule: 'uses-console',
        input: { oldPassword: 'old one', newPassword: 'weak' },
      },
      makeRecoveryCodes: { rule: 'uses-console', input: {} },
      removePasskey: { rule: 'own-passkey', input: { passkeyId: scene.passkeyId } },
      makePasswordLink: {
        rule: 'administers-person',
        input: { personId: scene.volunteer.id, reason: '忘了密码' },
      },
      passwordLink: { rule: 'anyone', input: { code: ticket } },
      lookUpPerson: {
        rule: 'looks-people-up',
        input: { unitId, by: { by: 'ticket', ticket: scene.bookingCode }, reason: '核对报名' },
      },
      mergePreview: { rule: 'merges-people', input: ofPair },
      mergePeople: { rule: 'merges-people', input: { ...ofPair, reason: '换了手机' } },
      openRequest: {
        rule: 'handles-requests',
        input: { unitId, personId: scene.owner.id, kind: 'deletion', how: 'counter', note: '本人' },
      },
      listRequests: { rule: 'handles-requests', input: { unitId, settled: false } },
      settleRequest: {
        rule: 'settles-request',
        input: {
          requestId: scene.requestId,
          decision: { decision: 'refused', reason: '不是本人' },
        },
      },
      setPasswordByLink: { rule: 'anyone', input: { code: ticket, password: 'weak' } },
      signOut: { rule: 'signed-in', input: {} },
      listDevices: { rule: 'signed-in', input: {} },
      revokeDevice: { rule: 'own-device', input: { deviceId: scene.deviceId } },
      signOutEverywhere: { rule: 'signed-in', input: { keepThisOne: true } },
      me: { rule: 'signed-in', input: {} },
      updateProfile: {
        rule: 'signed-in',
        input: { name: '李妈妈', phone: '13900000003', villageId: scene.tree.dongjie.id },
      },
      setCareMode: { rule: 'signed-in', input: { on: true } },
      listFamily: { rule: 'signed-in', input: {} },
      addFamilyMember: { rule: 'signed-in', input: member },
      updateFamilyMember: {
        rule: 'own-family-member',
        input: { ...member, memberId: scene.memberId },
      },
      removeFamilyMember: { rule: 'own-family-member', input: { memberId: scene.memberId } },
      listConsents: { rule: 'signed-in', input: {} },
      giveConsent: {
        rule: 'signed-in',
        input: {
          purpose: 'child-data',
          version: currentConsentText('child-data').version,
          memberId: scene.memberId,
        },
      },
      withdrawConsent: {
        rule: 'signed-in',
        input: { purpose: 'child-data', memberId: scene.memberId },
      },
      exportMyData: { rule: 'signed-in', input: {} },
      previewDeletion: { rule: 'signed-in', input: {} },
      deleteMyAccount: { rule: 'signed-in', input: { confirm: deletionPhrase } },
      listInbox: { rule: 'signed-in', input: { after, limit: 20 } },
      markRead: { rule: 'signed-in', input: { messages: [scene.messageId] } },
      messageTemplates: { rule: 'signed-in', input: {} },
      acceptMessages: { rule: 'signed-in', input: { templates: ['activity-reminder'] } },
    },
  };
}

interface NamedSample {
  domain: string;
  operation: string;
  rule: string;
  input: Record<string, unknown>;
  triedElsewhere?: string | undefined;
}

/** The same as rows, looked up by names that a contract may have gained meanwhile. */
export function sampleRows(scene: Scene): NamedSample[] {
  return Object.entries(samplesOf(scene)).flatMap(([domain, operations]) =>
    Object.entries<Sample<object>>(operations).map(
      ([operation, { rule, input, triedElsewhere }]) => ({
        domain,
        operation,
        rule,
        input: { ...input },
        triedElsewhere,
      }),
    ),
  );
}
