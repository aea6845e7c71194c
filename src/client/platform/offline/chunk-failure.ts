import { showTab } from '../go';
import './chunk-failure.scss';

/**
 * A part of the app that does not come: without a word the tap would be dead. Drawn without React and
 * without any other part, since those may be what is missing.
 */
export function watchChunks(): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name === 'ChunkLoadError') show();
  });
}

function show(): void {
  if (document.querySelector('.chunk-failure')) return;
  const box = element('div', 'chunk-failure');
  box.setAttribute('role', 'alert');
  box.append(
    element('div', 'chunk-failure__what', '这一页没有打开，多半是网络不通。'),
    element('div', '', '急事不用等，直接打：'),
    call('110', '报警'),
    call('120', '急救'),
    call('12338', '妇女维权公益服务热线'),
    button('再试一次', () => window.location.reload()),
    button('回首页', () => {
      box.remove();
      showTab('home');
    }),
  );
  document.body.append(box);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function call(number: string, name: string): HTMLElement {
  const link = element('a', 'chunk-failure__call', `${number} ${name}`);
  link.setAttribute('href', `tel:${number}`);
  return link;
}

function button(label: string, press: () => void): HTMLElement {
  const made = element('button', 'chunk-failure__button', label);
  made.addEventListener('click', press);
  return made;
}
