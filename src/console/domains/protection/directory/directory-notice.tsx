import { Alert } from 'antd';
import { faultWords, noRootWords, warningWords } from '../../../keyring/directory-words';
import { useDirectory } from './use-directory';

/** What is wrong with the list of those who read, above everything else. Nothing where all is well. */
export function DirectoryNotice() {
  const { isLoading, choice, isDemo } = useDirectory();
  if (isLoading) return null;
  if (!choice) return <Alert role="alert" type="error" showIcon title={noRootWords} />;
  const words = choice.ok
    ? choice.warnings.map((warning) => warningWords[warning])
    : choice.faults.map((fault) => faultWords[fault]);
  return (
    <>
      {isDemo && (
        <Alert
          type="info"
          showIcon
          title="演示：根钥匙谁都知道，这里的内容不保密。别用来接真的求助。"
        />
      )}
      {[...new Set(words)].map((each) => (
        <Alert
          key={each}
          role="alert"
          type={choice.ok ? 'warning' : 'error'}
          showIcon
          title={each}
        />
      ))}
    </>
  );
}
