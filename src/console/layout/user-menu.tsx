import { DownOutlined, LogoutOutlined, SafetyOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { signOut } from '../session/sign-out';
import { useMe } from '../session/use-me';

/** Who is signed in, where else she is, and the way out. */
export function UserMenu() {
  const { data: me } = useMe();
  const [, go] = useLocation();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'security', icon: <SafetyOutlined />, label: '登录与安全' },
          { key: 'sign-out', icon: <LogoutOutlined />, label: '退出' },
        ],
        onClick: ({ key }) => {
          if (key === 'security') go('/security');
          else void signOut();
        },
      }}
    >
      <Button type="text" className="user-menu" aria-label={`${me?.name ?? '我'}，打开菜单`}>
        <span className="user-menu__name">{me?.name ?? '我'}</span>
        <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
