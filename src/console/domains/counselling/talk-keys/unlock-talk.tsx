import { Link } from 'wouter';
import { talkDemoPassphrase } from '@shared/counselling/talk/demo-passphrase';
import { UnlockWithWords } from '../../../keyring/unlock-with-words';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { talkKeyring } from './talk-keyring';
import { talkRoot } from './talk-root';
import { useMyTalkKeys } from './use-my-talk-keys';

/** Opens her keys with the six words, where she has any. */
export function UnlockTalk() {
  const mine = useMyTalkKeys();
  if (mine.isPending) return <Loading rows={2} />;
  if (mine.isError) return <Problem error={mine.error} onRetry={() => void mine.refetch()} />;
  const files = mine.data.keys.map(({ file }) => file);
  if (files.length === 0) {
    return (
      <p>
        你还没有钥匙，看不了内容。
        <Link href="/counselling/keys">做一把钥匙</Link>
      </p>
    );
  }
  const demoWords = talkRoot()?.isDemo ? talkDemoPassphrase : null;
  return <UnlockWithWords ring={talkKeyring} files={files} demoWords={demoWords} />;
}
