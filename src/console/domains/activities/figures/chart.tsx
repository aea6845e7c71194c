import { useEffect, useRef, useState } from 'react';
import { drawChart } from './draw-chart';
import type { Sum } from './sums';

interface ChartProps {
  sums: readonly Sum[];
  kind: 'months' | 'units';
  title: string;
}

/**
 * A chart as a picture. Drawn into the page it would need inline styles, which our content policy
 * refuses; a picture brings its own. The numbers stand beside it in a table.
 */
export default function Chart({ sums, kind, title }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const total = sums.reduce((soFar, { taken }) => soFar + taken, 0);
  const drawing = width > 0 ? drawChart(sums, kind, width) : null;
  return (
    <div ref={place} className="figures__chart">
      {drawing && (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(drawing.svg)}`}
          width={width}
          height={drawing.height}
          alt={`${title}的图：一共 ${total} 人报名，数字在下面的表里`}
        />
      )}
    </div>
  );
}
