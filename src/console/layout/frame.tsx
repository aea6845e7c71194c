import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { domains } from '../domains';
import { TaskTray } from '../domains/organisation/background-tasks/task-tray';
import { useMe } from '../session/use-me';
import { Loading } from '../ui/loading';
import { Problem } from '../ui/problem';
import { NoRole } from './no-role';
import { SearchField } from './search-field';
import { SideNav } from './side-nav';
import { UnitSwitcher } from './unit-switcher';
import { UserMenu } from './user-menu';
import { useStaff } from '../session/use-staff';

const topBars = domains.flatMap(({ name, topBar }) => (topBar ? [{ name, topBar }] : []));

/** What stands around every page: navigation, unit, search, who is signed in. */
export function Frame({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="frame">
      <a className="frame__skip" href="#content">
        跳到内容
      </a>
      <aside className="frame__side">
        <Brand />
        <SideNav />
      </aside>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        placement="left"
        size={280}
        title="网上妇女之家"
      >
        <SideNav onGo={() => setOpen(false)} />
      </Drawer>
      <header className="frame__top">
        <Button
          className="frame__menu"
          type="text"
          icon={<MenuOutlined />}
          aria-label="打开菜单"
          onClick={() => setOpen(true)}
        />
        <UnitSwitcher />
        <SearchField />
        {topBars.map(({ name, topBar: TopBar }) => (
          <TopBar key={name} />
        ))}
        <TaskTray />
        <UserMenu />
      </header>
      <main className="frame__content" id="content" tabIndex={-1}>
        <WithStaff>{children}</WithStaff>
      </main>
    </div>
  );
}

function Brand() {
  return (
    <Link className="frame__brand" href="/">
      <span className="frame__brand-name">网上妇女之家</span>
      <span className="frame__brand-place">工作台</span>
    </Link>
  );
}

/** Pages may rely on knowing who she is. */
function WithStaff({ children }: { children: ReactNode }) {
  const me = useMe();
  const { units } = useStaff();
  // Asking again may fail in the middle of her work: what she has typed stays.
  if (!me.data) {
    if (!me.isError) return <Loading />;
    return <Problem error={me.error} onRetry={() => void me.refetch()} />;
  }
  return units.length === 0 ? <NoRole /> : children;
}
