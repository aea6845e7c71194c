import type { RawInputOf } from '@cloud/platform/handler';
import type { AppContract } from '@shared/contract/app-contract';
import { currentConsentText } from '@shared/people/consent-texts';
import { deletionPhrase } from '@shared/people/privacy-contract';
import type { activityStatuses } from '@shared/activities/views';
import { contentSamples } from './content-samples';
import type { Scene } from './scene';

type ActivityStatus = (typeof activityStatuses)[number];

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
  const ofPublished = { activityId: scene.published.id };
  const ofDraft = { activityId: scene.draft.id };
  const ofBooking = { bookingId: scene.bookingId };
  const statuses: ActivityStatus[] = ['draft', 'published'];
  const hostedFilters = {
    statuses,
    seriesId: 'mother-school',
    from: '2026-11-01',
    until: '2026-12-31',
    words: '脾气',
  };
  const ofScan = { scanId: scene.scan.scanId, pollSecret: scene.scan.pollSecret };
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
    activities: {
      home: { rule: 'anyone', input: { unitId } },
      list: {
        rule: 'anyone',
        input: {
          after,
          limit: 20,
          unitId,
          outsideUnitId: scene.tree.dongjie.id,
          seriesId: 'mother-school',
          kind: 'lecture',
          openOnly: false,
          babyFriendly: false,
          from: '2026-11-01',
          until: '2026-12-31',
          words: '脾气',
        },
      },
      detail: { rule: 'anyone', input: ofPublished },
      byCode: { rule: 'anyone', input: { code: scene.published.code } },
      calendar: { rule: 'anyone', input: { month: '2026-11', unitId, kind: 'lecture' } },
      series: { rule: 'anyone', input: {} },
      poster: { rule: 'anyone', input: ofPublished },
      signUpForm: { rule: 'signed-in', input: ofPublished },
      signUp: {
        rule: 'signed-in',
        input: {
          ...ofPublished,
          groupId: scene.published.quotaId,
          party: [
            { kind: 'self' },
            { kind: 'family', memberId: scene.memberId },
            { kind: 'small-child', ageYears: 2 },
          ],
          answers: [{ questionId: 'q1', answer: '有' }],
          waitlist: true,
        },
      },
      myBookings: { rule: 'signed-in', input: { after, when: 'coming' } },
      ticket: { rule: 'own-booking', input: ofBooking },
      cancel: { rule: 'own-booking', input: ofBooking },
      acceptOffer: { rule: 'own-booking', input: ofBooking },
      declineOffer: { rule: 'own-booking', input: ofBooking },
      calendarEntry: { rule: 'own-booking', input: ofBooking },
      create: { rule: 'organises-unit', input: draftAt(unitId) },
      hosted: { rule: 'organises-unit', input: { after, unitId, ...hostedFilters } },
      hostedMonth: {
        rule: 'organises-unit',
        input: { unitId, month: '2026-11', ...hostedFilters },
      },
      draft: { rule: 'organises-activity', input: ofDraft },
      edit: {
        rule: 'edits-activity',
        input: { ...ofDraft, revision: 1, draft: shortDraft(unitId), note: '换了教室' },
        triedElsewhere: 'draft',
      },
      duplicate: { rule: 'organises-activity', input: { ...ofDraft, laterDays: 7 } },
      repeat: {
        rule: 'organises-activity',
        input: {
          ...ofDraft,
          rule: { every: 'month', day: 5 },
          until: '2027-03-31',
          skipHolidays: true,
        },
      },
      sendToReview: { rule: 'organises-activity', input: ofDraft },
      publish: { rule: 'organises-activity', input: { ...ofDraft, revision: 1 } },
      returnToDraft: { rule: 'organises-activity', input: { ...ofDraft, reason: '写清楚地点' } },
      waitingForReview: { rule: 'organises-unit', input: { after, unitId, limit: 20 } },
      callOff: { rule: 'organises-activity', input: { ...ofPublished, reason: '台风' } },
      roster: { rule: 'organises-activity', input: { ...ofPublished, after, words: '李' } },
      printList: { rule: 'organises-activity', input: { ...ofPublished, after, limit: 100 } },
      unmask: { rule: 'organises-booking', input: { ...ofBooking, reason: '联系妈妈' } },
      exportRoster: {
        rule: 'organises-activity',
        input: { ...ofPublished, unmasked: { reason: '台风，逐个通知' } },
      },
      messagePreview: {
        rule: 'organises-activity',
        input: { ...ofPublished, audience: 'everybody' },
      },
      sendMessage: {
        rule: 'organises-activity',
        input: { ...ofPublished, audience: 'everybody', body: '请带水杯' },
      },
      messages: { rule: 'organises-activity', input: ofPublished },
      figures: { rule: 'organises-unit', input: { unitId, from: '2026-01', to: '2026-12' } },
      waitingForMe: { rule: 'organises-unit', input: { unitId } },
      saveTemplate: { rule: 'organises-activity', input: { ...ofDraft, name: '母亲学堂' } },
      templates: { rule: 'organises-unit', input: { unitId } },
      deleteTemplate: { rule: 'organises-unit', input: { unitId, templateId: scene.bookingId } },
      draftDefaults: {
        rule: 'organises-unit',
        input: { unitId, from: { kind: 'series', seriesId: 'mother-school' } },
      },
      suggestions: { rule: 'organises-unit', input: { unitId } },
      startImport: {
        rule: 'organises-unit',
        input: { unitId, register: 'lecturers', bytes: 20_000 },
      },
      // Of nobody: whose import it is has its own test beside it.
      previewImport: { rule: 'own-import', input: { importId: scene.bookingId } },
      applyImport: { rule: 'own-import', input: { importId: scene.bookingId } },
      review: { rule: 'organises-booking', input: { ...ofBooking, confirm: true, reason: '好' } },
      moveByHand: {
        rule: 'organises-booking',
        input: { ...ofBooking, groupId: scene.published.quotaId, reason: '调整' },
      },
      removeByHand: { rule: 'organises-booking', input: { ...ofBooking, reason: '重复' } },
    },
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
      endRole: { rule: 'administers-grant', input: { grantId: scene.grantId } },
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
      signInAsDemo: { rule: 'anyone', input: { account: 'mother' } },
      startScan: { rule: 'anyone', input: { browser: 'Chrome · Windows' } },
      pollScan: { rule: 'anyone', input: ofScan },
      signInByScan: { rule: 'anyone', input: ofScan },
      askedScan: { rule: 'signed-in', input: { code: scene.scan.code } },
      confirmScan: { rule: 'uses-console', input: { code: scene.scan.code } },
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

type Draft = RawInputOf<AppContract['activities']['create']>;

/** All that an organiser can fill in. */
function draftAt(unitId: string): Draft {
  return {
    ...shortDraft(unitId),
    venueAddress: '虹桥镇东街 1 号',
    onlineRoom: '会议号 1',
    lecturerName: '王老师',
    lecturerNote: '家庭教育指导师',
    facilities: ['child-care'],
    mostInParty: 6,
    allowedRoles: ['resident'],
    allowedUnitIds: [unitId],
    childAgeMonths: { from: 24, to: 72 },
    attendedSeriesId: 'mother-school',
    questions: [
      { id: 'q1', label: '有没有忌口', kind: 'choice', needed: false, options: ['有', '没有'] },
    ],
  };
}

/** What an organiser must fill in. */
function shortDraft(unitId: string): Draft {
  return {
    unitId,
    seriesId: 'mother-school',
    kind: 'lecture',
    title: '孩子发脾气，怎么应对',
    summary: '三岁前后，孩子的脾气从哪里来。',
    audience: '2–6 岁孩子的妈妈',
    venueName: '妇女之家 二楼',
    groups: [{ name: '', places: 40 }],
    sessions: [
      { topic: '第一讲', startsAt: '2026-12-05T06:00:00Z', endsAt: '2026-12-05T07:30:00Z' },
    ],
    signUpOpensAt: '2026-11-24T00:00:00Z',
    signUpClosesAt: '2026-12-04T06:00:00Z',
    cancelUntil: '2026-12-04T06:00:00Z',
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
