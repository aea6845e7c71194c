import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { replaceBy } from '@client/platform/go';
import { addressOf } from '@client/platform/link-target';
import { tabAddress } from '@client/platform/tabs';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { linkOfQuery } from '@shared/contract/link-address';

/** The door for links from outside, such as WeChat's messages: goes on to what they are about. */
export default function GoPage() {
  const { params } = useRouter();
  useEffect(() => {
    const link = linkOfQuery(params);
    replaceBy((link && addressOf(link)) ?? tabAddress('home'));
  }, [params]);
  return (
    <Page title="网上妇女之家">
      <Skeleton />
    </Page>
  );
}
