import { Canvas, Image, View } from '@tarojs/components';
import { aria, isWeapp } from '@client/ui/aria';
import { Heading } from '@client/ui/show/heading';
import { QrCode } from '@client/ui/show/qr-code';
import { posterText, type PosterData } from './poster-text';
import { SavePoster } from './save-poster';
import { sheetId } from './save-in-wechat';
import './poster.scss';

/** The activity on one sheet, for a chat or for the village's notice board. */
export function Poster({ poster }: { poster: PosterData }) {
  const { url, codePng } = poster;
  const words = posterText(poster);
  return (
    <View className="stack">
      <View className="poster">
        <View className="poster__series">{words.series}</View>
        <View className="poster__date">
          {words.date} <View className="poster__weekday">{words.weekday}</View>
        </View>
        <Heading level={1}>{words.title}</Heading>
        <View className="poster__fact">{words.time}</View>
        <View className="poster__fact">{words.place}</View>
        <View className="small">{words.audience}</View>
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
          <View className="small">{words.foot}</View>
        </View>
      </View>
      <SavePoster poster={poster} />
      {isWeapp && <Canvas type="2d" id={sheetId} className="poster__sheet" />}
    </View>
  );
}
