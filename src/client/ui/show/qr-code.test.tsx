import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { drawing, QrCode } from './qr-code';

test('the picture has a text for those who do not see it', () => {
  render(<QrCode text="HELLO" label="入场码 7K3M 9QX2" />);
  expect(screen.getByRole('img', { name: '入场码 7K3M 9QX2' })).toBeTruthy();
});

test('the drawing holds every dark module, and only those', () => {
  const text = 'WH1:' + 'A1B2C3'.repeat(20);
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const svg = decodeURIComponent(drawing(text));
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(length); step += 1) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  expect(drawn).toEqual(data);
  expect(svg).toContain(`viewBox='0 0 ${size} ${size}'`);
});
