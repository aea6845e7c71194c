import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Labelled } from '../ui/labelled';
import type { KeyLock, LockReason } from './keyring';
import { useKeyring } from './use-keyring';
import { VaultProblem } from './vault-problem';
import './keys.css';

const lockedWords: Record<LockReason, string> = {
  idle: '10 分钟没人动，钥匙锁上了。没发出去的字也清掉了。',
  asked: '钥匙锁上了。',
  left: '离开过这里，钥匙锁上了。',
  broken: '钥匙在这个浏览器里出了错，已经锁上。',
};

interface UnlockWithWordsProps {
  ring: Pick<KeyLock, 'store' | 'getVault' | 'opened'>;
  /** Key files, the newest first. */
  files: readonly string[];
  /** Where this is the demo: its words are told. */
  demoWords: string | null;
}

/** Opens her keys with the six words. The words and the keys stay in this browser. */
export function UnlockWithWords({ ring, files, demoWords }: UnlockWithWordsProps) {
  const { lockedBecause } = useKeyring(ring);
  const [words, setWords] = useState('');
  const unlock = useMutation({
    gcTime: 0,
    // Without variables: those of a mutation are kept with it, and these are the words.
    mutationFn: async () => (await ring.getVault()).call('unlock', { files, words }),
    onSuccess: ({ keyIds }) => ring.opened(keyIds),
  });
  return (
    <form
      className="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate();
      }}
    >
      {demoWords !== null && <p className="quiet">演示用的六个词：{demoWords}</p>}
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
