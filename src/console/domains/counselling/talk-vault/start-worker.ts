// The build makes a script of its own of it and gives its address.
// oxlint-disable-next-line import/default
import address from './talk-worker.ts?worker&url';
import { workerStarter } from '../../../keyring/vault-port';

export const startWorker = workerStarter('talk-vault', address);
