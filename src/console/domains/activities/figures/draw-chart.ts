import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  type GridComponentOption,
  type LegendComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Sum } from './sums';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>;

export interface Drawing {
  svg: string;
  height: number;
}

const unitRow = 34;

/** A chart as the text of an SVG picture of this width. */
export function drawChart(sums: readonly Sum[], kind: 'months' | 'units', width: number): Drawing {
  const height = kind === 'months' ? 280 : 56 + unitRow * sums.length;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(kind === 'months' ? monthsOption(sums) : unitsOption(sums));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return { svg, height };
}

function ground(): Option {
  const ink = token('--ink-2');
  return {
    animation: false,
    // Bars differ by their pattern too, for those who do not tell the colours apart.
    aria: { enabled: true, decal: { show: true } },
    color: [token('--brand'), token('--info')],
    textStyle: {
      fontFamily: 'system-ui, sans-serif',
      fontSize: 14,
      color: ink,
    },
    legend: { top: 0, left: 0, textStyle: { fontSize: 14, color: ink }, itemGap: 20 },
  };
}

function monthsOption(sums: readonly Sum[]): Option {
  const line = { lineStyle: { color: token('--line') } };
  const label = { color: token('--ink-2'), fontSize: 14 };
  return {
    ...ground(),
    grid: { left: 8, right: 8, top: 44, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: sums.map(({ key }) => `${Number(key.slice(5))}月`),
      axisLine: line,
      axisTick: { show: false },
      axisLabel: label,
    },
    yAxis: [
      { type: 'value', minInterval: 1, splitLine: line, axisLabel: label },
      {
        type: 'value',
        min: 0,
        max: 100,
        splitLine: { show: false },
        axisLabel: { ...label, formatter: '{value}%' },
      },
    ],
    series: [
      {
        name: '报名人数',
        type: 'bar',
        barMaxWidth: 40,
        data: sums.map(({ taken }) => taken),
        label: { show: sums.length <= 6, position: 'top', fontSize: 14, color: token('--ink') },
      },
      {
        name: '坐满（%）',
        type: 'line',
        yAxisIndex: 1,
        symbol: 'circle',
        symbolSize: 8,
        data: sums.map(({ fill }) => fill),
      },
    ],
  };
}

function unitsOption(sums: readonly Sum[]): Option {
  return {
    ...ground(),
    legend: { show: false },
    grid: { left: 8, right: 130, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      splitLine: { lineStyle: { color: token('--line') } },
      axisLabel: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: sums.map(({ name }) => name),
      axisLine: { lineStyle: { color: token('--line') } },
      axisTick: { show: false },
      axisLabel: {
        color: token('--ink'),
        fontSize: 14,
        interval: 0,
        width: 110,
        overflow: 'truncate',
      },
    },
    series: [
      {
        name: '报名人数',
        type: 'bar',
        barWidth: 18,
        data: sums.map(({ taken }) => taken),
        label: {
          show: true,
          position: 'right',
          fontSize: 14,
          color: token('--ink'),
          formatter: ({ dataIndex }) => besideBar(sums[dataIndex]),
        },
      },
    ],
  };
}

/** "35 人，坐满 58%" */
function besideBar(sum: Sum | undefined): string {
  if (!sum) return '';
  return sum.fill === null ? `${sum.taken} 人` : `${sum.taken} 人，坐满 ${sum.fill}%`;
}

/** A colour of `theme/tokens.css`. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
