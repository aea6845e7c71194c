import { demoHandlerKeys } from '@cloud/protection/demo/demo-keys';
import type { MessageContent } from '@shared/envelope/case/messages';
import type { Status } from '@shared/envelope/case/statements';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import { verifyCase } from '@shared/envelope/case/verify/verify-case';
import { handlerAs } from '@shared/envelope/case/write/author';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { writeStatus } from '@shared/envelope/case/write/write-statement';
import type { Writing } from '@shared/envelope/case/write/writing';
import type { Written } from '@shared/envelope/case/write/written';
import {
  chooseDirectory,
  type DirectoryReply,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { randomFrom } from '@shared/envelope/random';
import { county } from '@shared/organisation/yueqing/yueqing';
import { demoRoot } from '@shared/protection/trust/demo-root';
import { call } from '@tests/weapp/sign-in-on-phone';

const random = randomFrom(globalThis.crypto);

/** A handler of the demo's rights centre, with her keys, at a running gateway. */
export class ProtectionDesk {
  private readonly keys = demoHandlerKeys('case-handler');

  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  static async open(origin: string): Promise<ProtectionDesk> {
    const { token } = await call(origin, 'people/signInAsDemo', { account: 'case-handler' });
    return new ProtectionDesk(origin, String(token));
  }

  /** Ids of the open cases, the newest last. */
  async cases(): Promise<string[]> {
    const { items } = await call(this.origin, 'protection/queue', {}, this.token);
    const rows: { caseId: string; receivedAt: string }[] = Array.isArray(items) ? items : [];
    return rows
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt))
      .map(({ caseId }) => caseId);
  }

  /** What a handler reads in a case. */
  async read(caseId: string): Promise<CaseState> {
    return (await this.opened(caseId)).state;
  }

  async answer(caseId: string, text: string): Promise<void> {
    const content: MessageContent = { kind: 'answer', body: { text, re: null } };
    await this.write(caseId, (writing) => writeMessage(writing, 'shared', content));
  }

  async confirm(caseId: string, status: Status = 'received'): Promise<void> {
    await this.write(caseId, (writing) => writeStatus(writing, 'shared', status, null));
  }

  private async write(
    caseId: string,
    make: (writing: Writing) => Written | Promise<Written>,
  ): Promise<void> {
    const { state, directory } = await this.opened(caseId);
    const author = handlerAs(this.keys);
    const written = await make({ state, author, directory, at: new Date(), random });
    const { entries, wraps } = written;
    await call(this.origin, 'protection/addEntries', { caseId, entries, wraps }, this.token);
  }

  private async opened(caseId: string) {
    const page = await call(this.origin, 'protection/openCase', { caseId }, this.token);
    const directory = await this.directory();
    const entries = Object(page.entries).map(({ entry }: { entry: unknown }) => entry);
    const { state, findings } = await verifyCase({
      tenant: county.id,
      case: caseId,
      entries,
      wraps: Object(page.wraps),
      directory,
      me: { role: 'handler', keys: this.keys },
    });
    if (!state || findings.length > 0) throw new Error(JSON.stringify(findings));
    return { state, directory };
  }

  private async directory(): Promise<VerifiedDirectory> {
    const { reply } = await call(this.origin, 'protection/directory', {});
    const served: DirectoryReply = Object(reply);
    const chosen = chooseDirectory({
      tenant: county.id,
      root: bytesFromBase64url(demoRoot.root),
      minimumVersion: 1,
      stored: [],
      served,
      now: new Date(),
    });
    if (!chosen.ok) throw new Error(chosen.faults.join());
    return chosen.directory;
  }
}
