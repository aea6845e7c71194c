import { useKeyring } from '../../../keyring/use-keyring';
import { keyring } from './key-store';

/** Whether keys are open here, and why they are not any more. */
export const useKeys = () => useKeyring(keyring);
