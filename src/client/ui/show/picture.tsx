import { Image, View } from '@tarojs/components';
import type { Picture as PictureFacts } from '@shared/content/blocks';
import { isWeapp } from '../aria';
import './picture.scss';

/**
 * A picture of an article, in the room it will take, so that the page does not jump. On CloudBase there
 * is no gateway to fetch it from: then its words stand in its place.
 */
export function Picture({ picture }: { picture: PictureFacts }) {
  const { file, width, height, alt } = picture;
  if (TRANSPORT === 'cloud') return <View className="small">（图：{alt}）</View>;
  return (
    <View className="ui-picture" style={`padding-bottom: ${(height / width) * 100}%`}>
      <Image
        className="ui-picture__image"
        src={`${API_ORIGIN}/pictures/${file}`}
        mode="aspectFill"
        lazyLoad
        // On H5 the element is Taro's own, around the real one that has the words.
        {...(isWeapp ? { ariaLabel: alt, ariaRole: 'img' } : { nativeProps: { alt } })}
      />
    </View>
  );
}
