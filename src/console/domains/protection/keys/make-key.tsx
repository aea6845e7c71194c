import { Alert, Button, Input } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Labelled } from '../../../ui/labelled';
import { VaultProblem } from '../vault/vault-problem';
import type { MadeKey } from '../vault/vault-calls';
import { CheckWords } from './check-words';
import { getVault } from './key-store';
import { SixWords } from './six-words';
import { useEnrol } from './use-enrol';

/** Makes a key: the six words are shown once, asked back in part, and only then does the server know of it. */
export function MakeKey({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [made, setMade] = useState<MadeKey | null>(null);
  const [step, setStep] = useState<'explain' | 'words' | 'check'>('explain');
  const make = useMutation({
    gcTime: 0,
    mutationFn: async () => (await getVault()).call('make', { words: null }),
    onSuccess: (key) => {
      setMade(key);
      setStep('words');
      make.reset();
    },
  });
  const enrol = useEnrol(onDone);
  const again = () => {
    setMade(null);
    setStep('explain');
  };

  if (step === 'words' && made) {
    return <SixWords words={made.words.split(' ')} onKept={() => setStep('check')} />;
  }
  if (step === 'check' && made) {
    return (
      <CheckWords
        words={made.words.split(' ')}
        isPending={enrol.isPending}
        problem={enrol.isError ? <VaultProblem error={enrol.error} /> : null}
        onRight={() => enrol.mutate({ made, name: name.trim() })}
        onAgain={again}
      />
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <p>
        钥匙在这个浏览器里做。求助的内容只加密给钥匙，服务器看不懂。打开钥匙要六个词：
        <strong>词只显示这一次，忘了谁也找不回来。</strong>先准备好纸和笔，或者打印机。
      </p>
      <Alert type="warning" showIcon title="别拍照，别发微信，别存在电脑里。" />
      <Labelled label="同事怎么称呼你" note="签进名册。名册是公开的，求助的人能看到有谁能读。">
        {(tie) => (
          <Input
            {...tie}
            maxLength={20}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      <Button
        className="fit"
        type="primary"
        htmlType="submit"
        loading={make.isPending}
        disabled={name.trim() === ''}
      >
        做一把钥匙
      </Button>
      {make.isError && <VaultProblem error={make.error} />}
    </form>
  );
}
