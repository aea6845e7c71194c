import { View } from '@tarojs/components';
import { helpLines } from '@shared/organisation/help/help-lines';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';
import { Page } from '@client/ui/page/page';
import { HelpPoints } from './help-points';
import './index.scss';

/** Help first. Everything here is in the app itself: no sign-in, no network, nothing kept. */
export default function HelpPage() {
  const polite = usePolite();
  return (
    <Page title="服务" tab quickExit>
      <View>
        <Heading level={1}>{polite('你不用一个人扛')}</Heading>
        <View className="small">看这页不需要登录，没有网络也能看。</View>
      </View>
      <View className="help-lines">
        {helpLines.map((line) => (
          <View
            key={line.number}
            className={line.number === '110' ? 'help-line-wide' : 'help-line-half'}
          >
            <CallRow
              number={line.number}
              name={line.number === '110' ? `${line.name} · ${line.when}` : line.name}
              note={line.number === '110' ? line.note : line.when}
              by={line.by}
              urgent={line.number === '110'}
            />
          </View>
        ))}
      </View>
      <View className="help-notes">
        {helpLines.map((line) =>
          line.note ? (
            <View key={line.number} className="small">
              <View className="help-notes__number">{line.number}</View> {line.note}
            </View>
          ) : null,
        )}
        <View className="small">
          {polite('打电话会留下通话记录，查手机的人可能看到。删不删由你定。')}
        </View>
      </View>
      <HelpPoints />
    </Page>
  );
}
