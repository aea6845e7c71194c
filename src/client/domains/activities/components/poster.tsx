import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { shanghai } from '@client/platform/shanghai-time';
import { aria, isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/button';
import { Heading } from '@client/ui/heading';
import { QrCode } from '@client/ui/qr-code';
import { savePoster, type PosterData } from '../save-poster';
import { useTold } from '../use-told';
import { whenWords } from '../when-words';
import { Told } from './told';
import './poster.scss';

/** The activity on one sheet, for a chat or for the village's notice board. */
export function Poster({ poster }: { poster: PosterData }) {
  const { activity, url, codePng } = poster;
  const { month, day, weekday } = shanghai(activity.startsAt);
  return (
    <View className="stack">
      <View className="poster">
        <View className="poster__series">{activity.seriesName}</View>
        <View className="poster__date">
          {`${month} 月 ${day} 日`} <View className="poster__weekday">{weekday}</View>
        </View>
        <Heading level={1}>{activity.title}</Heading>
        <View className="poster__fact">{whenWords(activity)}</View>
        <View className="poster__fact">
          {[activity.venueName, activity.venueAddress].filter(Boolean).join('，')}
        </View>
        <View className="small">{activity.audience}</View>
        <View className="poster__code">
          {codePng === null ? (
            <QrCode text={url} label="扫码看活动和报名" />
          ) : (
            <Image
              className="poster__picture"
              src={`data:image/png;base64,${codePng}`}
              {...aria({ role: 'img', label: '扫码看活动和报名' })}
            />
          )}
          <View className="small">{`扫码报名 · ${activity.hostName}`}</View>
        </View>
      </View>
      {isWeapp ? <PassOnInWechat /> : <SaveOnWeb poster={poster} />}
    </View>
  );
}

function PassOnInWechat() {
  return (
    <>
      <Button icon="share-2" label="发给姐妹" openType="share" onPress={() => undefined} />
      <View className="small">想存成图片，截一下屏就行。</View>
    </>
  );
}

function SaveOnWeb({ poster }: { poster: PosterData }) {
  const { told, tell } = useTold();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    tell(
      await savePoster(poster).then(
        () => '海报存好了，能发到微信，也能打印。',
        () => '没有存成。截一下屏也可以。',
      ),
    );
    setBusy(false);
  };
  return (
    <>
      <Button icon="image-down" label="存成图片" busy={busy} onPress={() => void save()} />
      <Told words={told} />
    </>
  );
}
