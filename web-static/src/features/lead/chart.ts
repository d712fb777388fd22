import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** A chart on this element; only what a line chart needs is in the bundle. */
export const makeChart = (target: HTMLElement): ECharts => init(target);
