// A thread of its own, so that nobody waits while a chart is drawn: loads what draws (60 MB) once, and draws one chart after the other as it is told.
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import * as canvas from '@napi-rs/canvas';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([BarChart, CanvasRenderer, AriaComponent]);
echarts.use([GridComponent, LegendComponent, MarkLineComponent, TitleComponent]);
for (const style of ['400Regular', '700Bold'])
  canvas.GlobalFonts.registerFromPath(join(workerData.fonts, style, `Sarabun_${style}.ttf`), workerData.family);
// Without these it measures as a browser without Thai would, and cuts labels.
const ruler = canvas.createCanvas(1, 1).getContext('2d');
echarts.setPlatformAPI({
  createCanvas: () => canvas.createCanvas(1, 1),
  measureText: (text, font) => {
    ruler.font = font ?? `12px ${workerData.family}`;
    // It asks for the width of each ASCII sign, NUL too, which the canvas refuses.
    return ruler.measureText(text.replaceAll('\0', ''));
  },
});

function draw({ size, options, words }) {
  const paper = canvas.createCanvas(size.width, size.height);
  const drawing = echarts.init(paper, null, { ...size, devicePixelRatio: 1 });
  try {
    // Functions, which no message carries, since a text would be read as a template.
    for (const [index, { label, markLine }] of options.series.entries()) {
      label.formatter = ({ dataIndex }) => words[index][dataIndex] ?? '';
      if (markLine) markLine.label.formatter = ({ value }) => String(value);
    }
    drawing.setOption(options);
    return paper.toBuffer('image/png');
  } finally {
    drawing.dispose();
  }
}

parentPort.on('message', ({ id, ...order }) => {
  try {
    parentPort.postMessage({ id, png: draw(order) });
  } catch (error) {
    parentPort.postMessage({ id, fault: String(error?.stack ?? error) });
  }
});
