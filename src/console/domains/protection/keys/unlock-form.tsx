import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Labelled } from '../../../ui/labelled';
import { Loading } from '../../../ui/loading';
import { Problem } from '../../../ui/problem';
import { demoPassphrase } from '@shared/protection/trust/demo-passphrase';
import { trustedRoot } from '../directory/trusted-root';
import { VaultProblem } from '../vault/vault-problem';
import { getVault, type LockReason } from './key-store';
import { keysOpened } from './keys-opened';
import { filesOf, useMyKeys } from './use-my-keys';
import { useKeys } from './use-keys';
import './keys.css';

const lockedWords: Record<LockReason, string> = {
  idle: '10 分钟没人动，钥匙锁上了。没发出去的字也清掉了。',
  asked: '钥匙锁上了。',
  left: '离开过这里，钥匙锁上了。',
  broken: '钥匙在这个浏览器里出了错，已经锁上。',
};

/** Opens her keys with the six words. The words and the keys stay in this browser. */
export function UnlockForm() {
  const mine = useMyKeys();
  const { lockedBecause } = useKeys();
  const [words, setWords] = useState('');
  const unlock = useMutation({
    gcTime: 0,
    // Without variables: those of a mutation are kept with it, and these are the words.
    mutationFn: async () => {
      const vault = await getVault();
      return vault.call('unlock', { files: filesOf(mine.data?.keys ?? []), words });
    },
    onSuccess: ({ keyIds }) => keysOpened(keyIds),
  });
  if (mine.isPending) return <Loading rows={2} />;
  if (mine.isError) return <Problem error={mine.error} onRetry={() => void mine.refetch()} />;
  if (filesOf(mine.data.keys).length === 0) return <NoKeyYet />;
  return (
    <form
      className="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate();
      }}
    >
      {trustedRoot()?.isDemo && <p className="quiet">演示用的六个词：{demoPassphrase}</p>}
      {lockedBecause && <p role="status">{lockedWords[lockedBecause]}</p>}
      <Labelled
        label="你的六个词"
        note="按顺序，词和词之间空一格。只在这个浏览器里用，不会发出去。"
      >
        {(tie) => (
          <Input
            {...tie}
            className="unlock__words"
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        type="primary"
        htmlType="submit"
        loading={unlock.isPending}
        disabled={words.trim() === ''}
      >
        打开钥匙
      </Button>
      {unlock.isPending && <p className="quiet">要算一两秒。</p>}
      {unlock.isError && <VaultProblem error={unlock.error} />}
    </form>
  );
}

function NoKeyYet() {
  return (
    <p>
      你还没有钥匙，看不了内容。
      <Link href="/protection/keys">做一把钥匙</Link>
    </p>
  );
}
