import { entryOf, nextCall, writtenBy } from '@tests/builders/protection-reports';
import type { Samples } from './samples';
import type { Scene } from './scene';

/** A good input for every operation of the domain: about a case that the scene's handlers read. */
export function protectionSamples(scene: Scene): Samples['protection'] {
  const { report, handlers, lead, dutyId, referralId } = scene.protection;
  const [first, second] = handlers;
  const ofCase = { caseId: report.caseId };
  const note = { ...ofCase, entries: [writtenBy(copied(report), first)], wraps: [] };
  const from = '2026-11-23T00:00:00.000Z';
  const until = '2026-11-24T00:00:00.000Z';
  return {
    directory: { rule: 'anyone', input: {} },
    oldDirectories: { rule: 'anyone', input: { versions: [1] } },
    send: { rule: 'anyone', input: nextCall(copied(report)) },
    open: { rule: 'anyone', input: { locator: report.locator, after: 0 } },
    withdraw: {
      rule: 'anyone',
      input: {
        locator: report.locator,
        ...ofCase,
        entries: [
          entryOf(copied(report), { by: report.owner, role: 'owner', kind: 'withdraw', body: {} }),
        ],
        wraps: [],
      },
    },
    queue: { rule: 'handles-cases', input: { which: 'open' } },
    openCase: { rule: 'reads-case', input: ofCase },
    caseEntries: { rule: 'reads-case', input: { ...ofCase, after: 1 } },
    takeCase: { rule: 'reads-case', input: ofCase },
    handOverCase: { rule: 'reads-case', input: { ...ofCase, to: second.handler } },
    addEntries: { rule: 'reads-case', input: note },
    raiseUrgency: { rule: 'reads-case', input: ofCase },
    lowerUrgency: { rule: 'reads-case', input: { ...ofCase, reason: 'asked-her' } },
    refer: {
      rule: 'reads-case',
      input: { ...ofCase, referralId: dutyId, target: 'police', ground: 'she-agreed' },
    },
    answerReferral: {
      rule: 'reads-case',
      input: { ...ofCase, referralId, state: 'refused', reason: 'no-room' },
    },
    askToClose: { rule: 'reads-case', input: { ...ofCase, reason: 'helped' } },
    agreeToClose: { rule: 'leads-case', input: ofCase },
    keepOpen: { rule: 'leads-case', input: ofCase },
    reopen: { rule: 'reads-case', input: ofCase },
    askToSetAside: { rule: 'reads-case', input: { ...ofCase, kind: 'test' } },
    confirmTrial: { rule: 'reads-case', input: ofCase },
    keepByLaw: { rule: 'reads-case', input: { ...ofCase, ground: 'child' } },
    withdrawForConflict: {
      rule: 'reads-case',
      input: {
        ...ofCase,
        entries: [
          writtenBy(copied(report), first, { kind: 'leave', body: { reason: 'conflict' } }),
        ],
        wraps: [],
      },
    },
    confirmWithdrawal: { rule: 'reads-case', input: ofCase },
    undoWithdrawal: { rule: 'reads-case', input: note },
    replaceCode: { rule: 'reads-case', input: { ...note, locator: report.caseId } },
    enrolKey: {
      rule: 'handles-cases',
      input: {
        name: '王晓梅',
        unitId: 'rights-centre',
        signing: first.keys.signing,
        recipient: second.keys.recipient,
        file: 'A'.repeat(400),
        renews: first.keys.keyId,
      },
    },
    myKeys: { rule: 'handles-cases', input: {} },
    leaveKey: { rule: 'handles-cases', input: { keyId: first.keys.keyId } },
    keyRequests: { rule: 'leads-cases', input: {} },
    publishDirectory: {
      rule: 'leads-cases',
      input: { directory: `${'A'.repeat(60)}.${'A'.repeat(86)}` },
    },
    publishStatus: {
      rule: 'leads-cases',
      input: { status: `${'A'.repeat(60)}.${'A'.repeat(86)}` },
    },
    rota: { rule: 'works-at-centre', input: { from, until } },
    saveDuty: {
      rule: 'leads-cases',
      input: { dutyId, step: 1, handler: lead.handler, startsAt: from, endsAt: until },
    },
    removeDuty: { rule: 'leads-cases', input: { dutyId } },
    confirmDuty: { rule: 'own-duty', input: { dutyId } },
    handOverDuty: { rule: 'own-duty', input: { dutyId, to: second.handler } },
    startContactTest: { rule: 'works-at-centre', input: { channel: 'sms', number: '13900000001' } },
    finishContactTest: { rule: 'works-at-centre', input: { testId: dutyId, code: '123456' } },
    settings: { rule: 'works-at-centre', input: {} },
    saveSettings: {
      rule: 'leads-cases',
      input: {
        hours: [{ days: [1, 2], opens: '08:30', closes: '17:00' }],
        urgentMinutes: 30,
        otherHours: 24,
      },
    },
  };
}

/** Samples are written and thrown away: the scene's own lines stay where they are. */
function copied(report: Scene['protection']['report']) {
  return { ...report, lines: new Map(report.lines), epochs: { ...report.epochs } };
}
