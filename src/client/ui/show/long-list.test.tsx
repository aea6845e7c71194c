import { render, screen } from '@testing-library/react';
import { LongList } from './long-list';

test('two hundred rows stay in order, and no parent has more than sixty', () => {
  const rows = Array.from({ length: 200 }, (_, at) => `第${at}行`);
  const { container } = render(
    <LongList>
      {rows.map((row) => (
        <span key={row}>{row}</span>
      ))}
    </LongList>,
  );
  expect(screen.getAllByText(/^第\d+行$/).map((row) => row.textContent)).toEqual(rows);
  const counts = [...container.querySelectorAll('*')].map((one) => one.childElementCount);
  expect(Math.max(...counts)).toBeLessThanOrEqual(60);
});
