import { useRouter } from '@tarojs/taro';
import { EmptyState } from '@client/ui/state/empty-state';
import { MemberEditor } from '../../components/family/member-editor';
import { OwnPage } from '../../components/own-page';
import { useFamily } from '../../family/use-family';

export default function FamilyMemberPage() {
  const { id } = useRouter().params;
  const family = useFamily();
  return (
    <OwnPage title={id ? '家人' : '加一位家人'} query={family}>
      {({ items }) => {
        const member = items.find((item) => item.id === id);
        if (id && !member) return <EmptyState icon="users-round" title="这位家人已经删掉了" />;
        return <MemberEditor member={member} />;
      }}
    </OwnPage>
  );
}
