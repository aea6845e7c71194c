import { View } from '@tarojs/components';
import type { ArticleCard, BannerView, ThemeCard } from '@shared/content/views';
import { open } from '@client/platform/go';
import { openLink } from '@client/platform/open-link';
import { routes } from '@client/domains';
import { Icon } from '@client/ui/show/icon';
import { Picture } from '@client/ui/show/picture';
import { Pressable } from '@client/ui/press/pressable';
import './content-cards.scss';

/** The newest notice in one line; the others are in the list. */
export function NoticeBar({ notices }: { notices: readonly ArticleCard[] }) {
  const [notice] = notices;
  if (!notice) return null;
  return (
    <Pressable
      className="notice-bar"
      label={`公告：${notice.title}`}
      onPress={() => open(routes.article(notice.id))}
    >
      <View className="notice-bar__kind">公告</View>
      <View className="grow">{notice.title}</View>
      <Icon name="chevron-right" />
    </Pressable>
  );
}

/** A coloured card with words that leads somewhere. */
export function BannerCard({ banner }: { banner: BannerView }) {
  const { title, note, tone, picture, link } = banner;
  return (
    <Pressable
      className={`banner ui-tint--${tone}`}
      label={[title, note].filter(Boolean).join('，')}
      onPress={() => openLink(link)}
    >
      {picture && <Picture picture={picture} />}
      <View className="row banner__words">
        <View className="grow">
          <View className="strong">{title}</View>
          {note && <View className="banner__note">{note}</View>}
        </View>
        <Icon name="chevron-right" />
      </View>
    </Pressable>
  );
}

/** The theme of these days. */
export function ThemeLine({ theme }: { theme: ThemeCard }) {
  const { id, title, lead, tone } = theme;
  return (
    <Pressable
      className={`banner ui-tint--${tone}`}
      label={['专题', title, lead].filter(Boolean).join('，')}
      onPress={() => open(routes.theme(id))}
    >
      <View className="row banner__words">
        <Icon name="heart-handshake" />
        <View className="grow">
          <View className="strong">{title}</View>
          {lead && <View className="banner__note">{lead}</View>}
        </View>
        <Icon name="chevron-right" />
      </View>
    </Pressable>
  );
}
