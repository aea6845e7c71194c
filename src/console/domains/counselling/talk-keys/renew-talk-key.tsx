import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MadeKey } from '../../../keyring/key-calls';
import { VaultProblem } from '../../../keyring/vault-problem';
import { Labelled } from '../../../ui/labelled';
import { talkKeyring } from './talk-keyring';
import { useEnrolTalkKey } from './use-enrol-talk-key';
import type { MyTalkKey } from './use-my-talk-keys';

/** A new key in place of one that ends, under the same six words: both open together. */
export function RenewTalkKey({ keys, onDone }: { keys: MyTalkKey[]; onDone: () => void }) {
  const [words, setWords] = useState('');
  const [made, setMade] = useState<MadeKey | null>(null);
  const enrol = useEnrolTalkKey(onDone);
  const renew = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const vault = await talkKeyring.getVault();
      // First the old one: a slip of hers must not become the words of the new one.
      await vault.call('unlock', { files: keys.map(({ file }) => file), words });
      // An answer that was lost: the same key again, not another one.
      const key = made ?? (await vault.call('make', { words }));
      setMade(key);
      await enrol.mutateAsync(key);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        renew.mutate();
      }}
    >
      <p>
        钥匙一年一换，六个词不变。新钥匙签进名册才算数；旧的先留着，以前的话还看得到。她下次打开对话，会问她愿不愿意让新钥匙也能看。
      </p>
      <Labelled label="你的六个词">
        {(tie) => (
          <Input
            {...tie}
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Labelled>
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={renew.isPending}
          disabled={words.trim() === ''}
        >
          换一把新钥匙
        </Button>
        <Button onClick={onDone}>先不换</Button>
      </div>
      {renew.isError && <VaultProblem error={renew.error} />}
    </form>
  );
}
