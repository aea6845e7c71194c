import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyDetail } from '@shared/policies/views';
import { aria } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Card } from '@client/ui/show/card';
import { dayWords } from '../day-words';

/** Where it stands, as a host and an address to copy: the app itself opens no other site. */
export function Sources({ policy }: { policy: PolicyDetail }) {
  const { sources, attachments } = policy;
  if (sources.length + attachments.length === 0) return null;
  return (
    <View className="stack">
      <Heading>来源</Heading>
      <Card>
        {sources.map(({ title, host, url, checkedOn, checked }) => (
          <Source
            key={url}
            title={title}
            host={host}
            url={url}
            note={checkedWords(checkedOn, checked)}
          />
        ))}
        {attachments.map(({ title, host, url }) => (
          <Source key={url} title={`附件：${title}`} host={host} url={url} note={null} />
        ))}
      </Card>
    </View>
  );
}

/** Nobody may take a look at a copy for a visit to the page. */
function checkedWords(date: string, checked: 'page' | 'copy'): string {
  return checked === 'page'
    ? `${dayWords(date)}对着官网核对过`
    : `${dayWords(date)}对着存下的文本核对过，官网现在什么样请再看看`;
}

interface SourceProps {
  title: string;
  host: string;
  url: string;
  note: string | null;
}

function Source({ title, host, url, note }: SourceProps) {
  const [state, setState] = useState<'copied' | 'failed' | null>(null);
  const copy = () => {
    Taro.setClipboardData({ data: url }).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <View className="policy-source">
      <View>{title}</View>
      <Text className="policy-host" userSelect>
        {host}
      </Text>
      {note !== null && <View className="small">{note}</View>}
      <View className="row">
        <Button kind="soft" compact label="复制网址" onPress={copy} />
        <View className="small grow" {...aria({ role: 'status', live: 'polite' })}>
          {state === 'copied' && '复制好了，到浏览器里粘贴'}
          {state === 'failed' && `没复制成，网址是 ${url}`}
        </View>
      </View>
    </View>
  );
}
