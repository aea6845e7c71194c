import { View } from '@tarojs/components';
import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { back } from '@client/platform/go';
import { useCareMode } from '@client/session/use-care-mode';
import { aria, isWeapp } from '../aria';
import { Icon } from '../show/icon';
import { Pressable } from '../press/pressable';
import { PrivacySheet } from './privacy-sheet';
import { QuickExit } from './quick-exit';
import './page.scss';

interface PageProps {
  /** For H5; WeChat draws its own bar with the title of the page's config. */
  title: string;
  /** One of the five tabs: no way back, room for the tab bar. */
  tab?: boolean;
  /** A page that somebody else must not see: a fixed way out, and a title that says nothing. */
  quickExit?: boolean;
  /** A `BottomBar`. */
  bottom?: ReactNode;
}

/** The frame of every page: title, way back, safe area, size of type. */
export function Page({
  title,
  tab = false,
  quickExit = false,
  bottom,
  children,
}: PropsWithChildren<PageProps>) {
  const { care, scale } = useCareMode();
  useEffect(nameTabBar, []);
  useEffect(removeShell, []);
  const classes = ['ui-page'];
  if (care) classes.push('ui-page--care');
  if (tab) classes.push('ui-page--tab');
  if (bottom) classes.push('ui-page--bottom');
  return (
    <View className={classes.join(' ')} style={`--type: ${scale}`}>
      {!isWeapp && <WebBar title={title} tab={tab} />}
      <View {...(isWeapp ? {} : { role: 'main' })}>
        {quickExit && <QuickExit />}
        <View className="ui-page__body">{children}</View>
        {bottom}
      </View>
      {isWeapp && <PrivacySheet />}
    </View>
  );
}

function WebBar({ title, tab }: { title: string; tab: boolean }) {
  return (
    <View className="ui-page__bar" {...aria({ role: 'banner' })}>
      {!tab && (
        <Pressable className="ui-page__back" label="返回" onPress={back}>
          <Icon name="chevron-left" />
        </Pressable>
      )}
      <View className="ui-page__title">{title}</View>
    </View>
  );
}

/** What index.html shows until the app is there. */
function removeShell(): void {
  if (!isWeapp) document.getElementById('shell')?.remove();
}

/** Taro's tab bar on H5 is no landmark of its own accord. */
function nameTabBar(): void {
  if (isWeapp) return;
  const bar = document.querySelector('.taro-tabbar__tabbar');
  bar?.setAttribute('role', 'navigation');
  bar?.setAttribute('aria-label', '主要栏目');
}
