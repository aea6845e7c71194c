import { KeyLockState } from '../../../keyring/key-lock-state';
import { keyring } from './key-store';

export const KeyState = () => <KeyLockState ring={keyring} />;
