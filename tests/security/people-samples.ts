import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { deletionPhrase } from '@shared/people/privacy/privacy-contract';
import type { Samples } from './samples';
import type { Scene } from './scene';

/** A good input for every operation of the domain. */
export function peopleSamples(scene: Scene, after: string): Samples['people'] {
  const unitId = scene.tree.hongqiao.id;
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
  const ofCode = { phone: '13900000002', secret: ticket, code: '123456' };
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
    signInOptions: { rule: 'anyone', input: {} },
    signInWithWechat: { rule: 'anyone', input: { code: 'code', deviceLabel: '小米 13' } },
    requestSmsCode: { rule: 'anyone', input: { phone: '13900000002', purpose: 'sign-in' } },
    signInWithPhone: { rule: 'anyone', input: ofCode },
    linkPhone: { rule: 'signed-in', input: ofCode },
    signInMethods: { rule: 'signed-in', input: {} },
    requestConfirmCode: { rule: 'signed-in', input: { numberId: scene.memberId } },
    confirmItsMe: {
      rule: 'signed-in',
      input: { numberId: scene.memberId, secret: ticket, code: '123456' },
    },
    removePhone: { rule: 'signed-in', input: { numberId: scene.memberId } },
    askToWait: { rule: 'signed-in', input: { kind: 'export' } },
    stopChange: { rule: 'signed-in', input: { changeId: scene.memberId } },
    signInAsDemo: { rule: 'anyone', input: { account: 'mother' } },
    startScan: { rule: 'anyone', input: {} },
    pollScan: { rule: 'anyone', input: ofScan },
    signInByScan: { rule: 'anyone', input: ofScan },
    askedScan: { rule: 'signed-in', input: { code: scene.scan.code } },
    confirmScan: { rule: 'confirms-scan', input: { code: scene.scan.code, digits: '00' } },
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
  };
}
