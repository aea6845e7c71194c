import { Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Labelled } from '../../../ui/labelled';
import { VaultProblem } from '../../../keyring/vault-problem';
import type { MadeKey } from '../../../keyring/key-calls';
import { getVault } from './key-store';
import { useEnrol } from './use-enrol';
import { filesOf, type MyKey } from './use-my-keys';

/**
 * A new key in place of one that ends, under the same six words: both open together, so that she reads
 * what was sealed to the old one.
 */
export function RenewKey({ keys, of, onDone }: { keys: MyKey[]; of: MyKey; onDone: () => void }) {
  const [words, setWords] = useState('');
  const [made, setMade] = useState<MadeKey | null>(null);
  const enrol = useEnrol(onDone);
  const renew = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const vault = await getVault();
      // First the old one: a slip of hers must not become the words of the new one.
      await vault.call('unlock', { files: filesOf(keys), words });
      // An answer that was lost: the same key again, not another one.
      const key = made ?? (await vault.call('make', { words }));
      setMade(key);
      await enrol.mutateAsync({ made: key, name: of.name, renews: of.keyId });
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
        钥匙一年一换，六个词不变。新钥匙等负责人签进名册才算数，旧的先留着，以前的内容还看得到。
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
      <Button
        className="fit"
        type="primary"
        htmlType="submit"
        loading={renew.isPending}
        disabled={words.trim() === ''}
      >
        换一把新钥匙
      </Button>
      {renew.isError && <VaultProblem error={renew.error} />}
    </form>
  );
}
