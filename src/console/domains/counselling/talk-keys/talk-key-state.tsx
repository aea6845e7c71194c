import { KeyLockState } from '../../../keyring/key-lock-state';
import { talkKeyring } from './talk-keyring';

export const TalkKeyState = () => <KeyLockState ring={talkKeyring} />;
