import { Alert } from 'antd';
import { faultWords, warningWords } from '../../../keyring/directory-words';
import { useTalkDirectory } from './use-talk-directory';

const noRootWords = '这个工作台没有装入咨询的根钥匙，看不了也写不了。请联系管理员换成正式的版本。';
const expiredWords =
  '名册过期了。先看这台电脑的日期对不对；对的话，请督导重新签一份导进来，在那之前她们的话发不过来。';

/** What is wrong with the list of those who read, above everything else. Nothing where all is well. */
export function TalkDirectoryNotice() {
  const { isLoading, choice, isDemo } = useTalkDirectory();
  if (isLoading) return null;
  if (!choice) return <Alert role="alert" type="error" showIcon title={noRootWords} />;
  const words = choice.ok
    ? choice.warnings.map((warning) => warningWords[warning])
    : choice.faults.map((fault) => (fault === 'EXPIRED' ? expiredWords : faultWords[fault]));
  return (
    <>
      {isDemo && (
        <Alert
          type="info"
          showIcon
          title="演示：根钥匙谁都知道，这里的内容不保密。别用来谈真的事。"
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
