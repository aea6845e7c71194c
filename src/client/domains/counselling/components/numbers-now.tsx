import { View } from '@tarojs/components';
import { answering, answeringText } from '@shared/organisation/help/answering';
import { helpLines } from '@shared/organisation/help/help-lines';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Heading } from '@client/ui/show/heading';

const wanted = ['12356', '12338', '110'];

/** Whoever cannot wait for an appointment does not have to. */
export function NumbersNow() {
  const polite = usePolite();
  const lines = wanted.flatMap((number) => helpLines.filter((line) => line.number === number));
  return (
    <View className="co-group">
      <Heading>等不及，现在就打</Heading>
      {lines.map(({ number, name, when }) => (
        <CallRow
          key={number}
          number={number}
          name={number === '110' ? `${name} · ${when}` : name}
          note={noteOf(number, when)}
          urgent={number === '110'}
        />
      ))}
      <View className="small">{polite('12356 没人接，就打 12338；你有危险，打 110。')}</View>
    </View>
  );
}

function noteOf(number: string, when: string): string | null {
  if (number === '110') return null;
  if (number === '12356') return `${when}。接听时间各地不同`;
  return answeringText(answering(HOTLINE_HOURS, PUBLIC_HOLIDAYS, new Date()));
}
