import { Button } from './button';
import { useReadAloud } from '@client/platform/read-aloud/use-read-aloud';

/** 读给我听, where the phone has a voice. */
export function ReadAloud({ parts }: { parts: readonly string[] }) {
  const voice = useReadAloud(parts);
  if (!voice) return null;
  return (
    <Button
      kind="soft"
      compact
      icon={voice.reading ? 'x' : 'volume-2'}
      label={voice.reading ? '不读了' : '读给我听'}
      onPress={voice.toggle}
    />
  );
}
