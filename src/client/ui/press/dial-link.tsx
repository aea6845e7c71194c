import { createElement, type PropsWithChildren } from 'react';

interface DialLinkProps {
  number: string;
  by: 'call' | 'message';
  label: string;
  className: string;
}

/**
 * A link of the browser's own, which needs no script of ours to work: the phone offers to call, to copy and
 * to save the number, and where nothing can call the page stays as it is. Setting `location` would be a
 * navigation of the page, which a failed call leaves hanging and which stops what the page is loading.
 */
export function DialLink({
  number,
  by,
  label,
  className,
  children,
}: PropsWithChildren<DialLinkProps>) {
  const scheme = by === 'call' ? 'tel' : 'sms';
  return createElement(
    'a',
    {
      href: `${scheme}:${number}`,
      className: `ui-pressable ui-call--link ${className}`,
      'aria-label': label,
    },
    children,
  );
}
