import { act, cleanup } from '@testing-library/react';
import type { DirectoryReply } from '@shared/envelope/directory/choose-directory';
import {
  getVault,
  keysOpened,
  keyStore,
  lockKeys,
} from '@console/domains/protection/keys/key-store';
import QueuePage from '@console/domains/protection/queue/queue-page';
import type { MockGateway } from '../mock-gateway';
import { answerCase, type HeldCase } from '../scenarios/cases';
import { answerDirectory, centre, keptKey, sixWords, type Handler } from '../scenarios/protection';
import { me } from '../scenarios/session';
import { show } from '../screen';
import { traffic } from '../keyring/vault-in-page';

/** A handler's keys are opened as her six words open them; afterwards nothing is left open. */
export async function unlockFor(handler: Handler): Promise<void> {
  const words = sixWords();
  const { file } = await keptKey(handler, words);
  const vault = await getVault();
  const { keyIds } = await vault.call('unlock', { files: [file ?? ''], words });
  act(() => keysOpened(keyIds));
}

export function lockAfterEach(): void {
  beforeEach(() => {
    traffic.length = 0;
    // The vault answers when it is ready: what it changes on the page is no act of a test.
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  });
  afterEach(() => {
    cleanup();
    lockKeys('asked');
    keyStore.setState({ lockedBecause: null });
  });
}

/** The desk of a handler, or a lead, with a case open and her keys too. */
export async function openDesk(
  gateway: MockGateway,
  held: HeldCase,
  handler: Handler,
  reply: DirectoryReply,
): Promise<void> {
  answerDirectory(gateway, reply)
    .answer('people', 'me', me(handler.role, centre))
    .answer('protection', 'myKeys', { keys: [] });
  answerCase(gateway, held, handler);
  await unlockFor(handler);
  show(<QueuePage />, { route: '/protection/:id', path: `/protection/${held.keys.case}` });
}
