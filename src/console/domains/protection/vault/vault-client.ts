import type { VaultReply } from './serve-vault';
import { startWorker, type VaultPort } from './start-worker';
import { VaultError, type VaultCalls } from './vault-calls';

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: VaultError) => void;
}

/** The page's side of the vault. After `end` every call is refused, and so are those under way. */
export class VaultClient {
  private readonly port: VaultPort;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private hasEnded = false;

  constructor(onBroken: () => void) {
    this.port = startWorker(
      (reply) => this.settle(reply),
      () => {
        this.end();
        onBroken();
      },
    );
  }

  call<Name extends keyof VaultCalls>(
    name: Name,
    input: Parameters<VaultCalls[Name]>[0],
  ): ReturnType<VaultCalls[Name]>;
  call(name: keyof VaultCalls, input: unknown): Promise<unknown> {
    if (this.hasEnded) return Promise.reject(new VaultError('LOCKED'));
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.ask({ id, name, input });
    });
  }

  end(): void {
    this.hasEnded = true;
    this.port.end();
    for (const { reject } of this.waiting.values()) reject(new VaultError('LOCKED'));
    this.waiting.clear();
  }

  private settle(reply: VaultReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (!waiting) return;
    if (reply.ok) waiting.resolve(reply.output);
    else waiting.reject(new VaultError(reply.code));
  }
}
