import { Alert, Button } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CheckWords } from './check-words';
import type { MadeKey } from './key-calls';
import type { KeyLock } from './keyring';
import { SixWords } from './six-words';
import { VaultProblem } from './vault-problem';

interface MakeWithWordsProps {
  ring: Pick<KeyLock, 'getVault'>;
  /** What the key is for, and what is asked before it is made. */
  children: ReactNode;
  /** What stands on the sheet beside the words. */
  sheetNote: string;
  isReady: boolean;
  enrol: { isPending: boolean; error: unknown; run: (made: MadeKey) => void };
}

/** Makes a key: the six words are shown once, asked back in part, and only then does the server know of it. */
export function MakeWithWords({ ring, children, sheetNote, isReady, enrol }: MakeWithWordsProps) {
  const [made, setMade] = useState<MadeKey | null>(null);
  const [step, setStep] = useState<'explain' | 'words' | 'check'>('explain');
  const make = useMutation({
    gcTime: 0,
    mutationFn: async () => (await ring.getVault()).call('make', { words: null }),
    onSuccess: (key) => {
      setMade(key);
      setStep('words');
      make.reset();
    },
  });
  const again = () => {
    setMade(null);
    setStep('explain');
  };

  if (step === 'words' && made) {
    return (
      <SixWords words={made.words.split(' ')} note={sheetNote} onKept={() => setStep('check')} />
    );
  }
  if (step === 'check' && made) {
    return (
      <CheckWords
        words={made.words.split(' ')}
        isPending={enrol.isPending}
        problem={enrol.error !== null ? <VaultProblem error={enrol.error} /> : null}
        onRight={() => enrol.run(made)}
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
      {children}
      <Alert type="warning" showIcon title="别拍照，别发微信，别存在电脑里。" />
      <Button
        className="fit"
        type="primary"
        htmlType="submit"
        loading={make.isPending}
        disabled={!isReady}
      >
        做一把钥匙
      </Button>
      {make.isError && <VaultProblem error={make.error} />}
    </form>
  );
}
