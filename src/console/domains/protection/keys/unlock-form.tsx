import { Link } from 'wouter';
import { demoPassphrase } from '@shared/protection/trust/demo-passphrase';
import { UnlockWithWords } from '../../../keyring/unlock-with-words';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { trustedRoot } from '../directory/trusted-root';
import { keyring } from './key-store';
import { filesOf, useMyKeys } from './use-my-keys';

/** Opens her keys with the six words, where she has any. */
export function UnlockForm() {
  const mine = useMyKeys();
  if (mine.isPending) return <Loading rows={2} />;
  if (mine.isError) return <Problem error={mine.error} onRetry={() => void mine.refetch()} />;
  const files = filesOf(mine.data.keys);
  if (files.length === 0) return <NoKeyYet />;
  const demoWords = trustedRoot()?.isDemo ? demoPassphrase : null;
  return <UnlockWithWords ring={keyring} files={files} demoWords={demoWords} />;
}

function NoKeyYet() {
  return (
    <p>
      你还没有钥匙，看不了内容。
      <Link href="/protection/keys">做一把钥匙</Link>
    </p>
  );
}
