import type { Calls, VaultReply } from './serve-vault';
import type { StartVault, VaultPort } from './vault-port';
import { VaultError } from './key-calls';

interface Waiting {
  resolve: (output: unknown) => void;
  reject: (error: VaultError) => void;
}

/** The page's side of the vault. After `end` every call is refused, and so are those under way. */
export class VaultClient<Vault extends Calls<Vault>> {
  private readonly port: VaultPort;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private hasEnded = false;

  constructor(start: StartVault, onBroken: () => void) {
    this.port = start(
      (reply) => this.settle(reply),
      () => {
        this.end();
        onBroken();
      },
    );
  }

  call<Name extends keyof Vault & string>(
    name: Name,
    input: Parameters<Vault[Name]>[0],
  ): ReturnType<Vault[Name]>;
  call(name: string, input: unknown): Promise<unknown> {
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
