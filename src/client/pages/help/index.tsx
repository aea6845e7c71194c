import { View } from '@tarojs/components';
import { answering, answeringText } from '@shared/organisation/help/answering';
import { helpLines, type HelpLine } from '@shared/organisation/help/help-lines';
import { useKeptOffline } from '@client/platform/offline/use-kept-offline';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';
import { isWeapp } from '@client/ui/aria';
import { Page } from '@client/ui/page/page';
import { HelpPoints } from './help-points';
import { WaysOn } from './ways-on';
import './index.scss';

/** What this page cannot keep off the phone. */
const traces = isWeapp
  ? '打电话、发短信都会留下记录；微信里能看到最近用过这个小程序；输入法会记住打过的字。'
  : '打电话、发短信都会留下记录；浏览器会记下来过这个网站；输入法会记住打过的字。';

/** Help first. Everything here is in the app itself: no sign-in, no network, nothing kept. */
export default function HelpPage() {
  const polite = usePolite();
  const kept = useKeptOffline();
  return (
    <Page title="服务" tab quickExit>
      <View>
        <Heading level={1}>{polite('你不用一个人扛')}</Heading>
        <View className="small">
          {kept ? '看这页不需要登录，没有网络也能看。' : '看这页不需要登录。'}
        </View>
      </View>
      <View className="help-lines targets">
        {helpLines.map((line) => (
          <CallRow
            key={line.number}
            number={line.number}
            name={line.number === '110' ? `${line.name} · ${line.when}` : line.name}
            note={line.number === '110' ? line.note : noteOf(line)}
            by={line.by}
            urgent={line.number === '110'}
            wide={line.number === '12338' || line.number === '12356'}
          />
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
        <View className="small">{polite(`${traces}查手机的人可能看到。删不删由你定。`)}</View>
      </View>
      <WaysOn />
      <HelpPoints />
    </Page>
  );
}

/** Whether somebody answers now, where that is known; when to use it, elsewhere. */
function noteOf({ number, when }: HelpLine): string {
  if (number !== '12338') return when;
  return answeringText(answering(HOTLINE_HOURS, PUBLIC_HOLIDAYS, new Date()));
}
