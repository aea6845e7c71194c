import { Link, useLocation } from 'wouter';
import type { ConsolePage } from '../console-domain';
import { consolePages } from '../pages';
import { holdsOneOf } from '../session/staff-roles';
import { useStaff } from '../session/use-staff';

/** The pages that go with her roles. */
export function SideNav({ onGo }: { onGo?: () => void }) {
  const { units } = useStaff();
  const [address] = useLocation();
  const shown = consolePages.filter(
    ({ icon, roles }) => icon !== undefined && (roles === undefined || holdsOneOf(units, roles)),
  );
  const current = currentPage(shown, address);
  return (
    <nav className="side-nav" aria-label="主菜单">
      {shown.map(({ path, title, icon }) => (
        <Link
          key={path}
          href={path}
          onClick={onGo}
          className="side-nav__link"
          aria-current={path === current ? 'page' : undefined}
        >
          <span className="side-nav__icon" aria-hidden>
            {icon}
          </span>
          {title}
        </Link>
      ))}
    </nav>
  );
}

/** The entry that the address is, or is below: the longest one. */
function currentPage(shown: readonly ConsolePage[], address: string): string | undefined {
  return shown
    .map(({ path }) => path)
    .filter((path) => address === path || (path !== '/' && address.startsWith(`${path}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
