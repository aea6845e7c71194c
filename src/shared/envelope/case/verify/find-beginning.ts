import { recipientOf, type IdentityBytes } from '../../age/identity';
import { bytesFromBase64url } from '../../encoding/base64url';
import { keyIdOf, type KeyId, type PublicKeys } from '../../keys/key-id';
import { caseIdOf } from '../case-id';
import type { ReportBody } from '../messages';
import { openSealed } from '../open-sealed';
import type { EpochBody } from '../statements';
import { isSigned } from './check-signatures';
import type { HeldEntry } from './held-entry';

/** How a case began: all else is verified from here on. */
export interface Beginning {
  owner: PublicKeys;
  report: ReportBody;
  /** Her first entry (the epoch) and her second (the report). */
  entries: [HeldEntry, HeldEntry];
  firstShared: IdentityBytes;
}

/**
 * Finds the first epoch and the report of this case. Her public key is taken from inside the report and
 * from nowhere else; the case id says whether it is the right one.
 * @param secrets that could be the first epoch's: from her code, or unwrapped
 */
export async function findBeginning(
  entries: readonly HeldEntry[],
  caseId: string,
  secrets: readonly IdentityBytes[],
): Promise<Beginning | null> {
  for (const first of entries) {
    const { header, said } = first;
    const isFirst =
      header.role === 'owner' &&
      header.thread === 'shared' &&
      header.sequence === 1 &&
      header.epoch === 1 &&
      header.seen.length === 0;
    if (!isFirst || said.kind !== 'epoch') continue;
    const secret = secrets.find((candidate) => recipientOf(candidate) === said.body.public);
    if (!secret) continue;
    for (const second of entries) {
      if (!isSecond(second, first)) continue;
      const beginning = await asBeginning(first, said.body, second, secret, caseId);
      if (beginning) return beginning;
    }
  }
  return null;
}

function isSecond({ header }: HeldEntry, first: HeldEntry): boolean {
  return (
    header.author === first.header.author &&
    header.role === 'owner' &&
    header.thread === 'shared' &&
    header.sequence === 2 &&
    header.previous === first.hash &&
    header.kind === 'sealed' &&
    header.epoch === 1 &&
    header.seen.length === 0
  );
}

async function asBeginning(
  first: HeldEntry,
  epoch: EpochBody,
  second: HeldEntry,
  secret: IdentityBytes,
  caseId: string,
): Promise<Beginning | null> {
  const opened = await openSealed(second.header, second.body, secret);
  if (!opened.ok || opened.message.kind !== 'report') return null;
  const report = opened.message.body;
  const keyId = ownKeyId(report, epoch, caseId);
  const isHers =
    keyId === first.header.author &&
    isSigned(first, report.signing) &&
    isSigned(second, report.signing);
  if (!isHers) return null;
  return {
    owner: { keyId, signing: report.signing, recipient: report.recipient },
    report,
    entries: [first, { ...second, said: { kind: 'sealed', message: opened.message } }],
    firstShared: secret,
  };
}

/** The id of the keys inside the report, if this is their case. */
function ownKeyId(report: ReportBody, epoch: EpochBody, caseId: string): KeyId | null {
  try {
    const signing = bytesFromBase64url(report.signing);
    const isTheirs = caseIdOf(signing, epoch.public) === caseId;
    return isTheirs ? keyIdOf(signing, report.recipient) : null;
  } catch {
    return null;
  }
}
