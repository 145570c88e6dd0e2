import { z } from 'zod';

/** What a chart can have beside each other and still be read at the width of a phone. */
const MOST = { groups: 20, series: 5, marks: 3, text: 200 };

const text = z.string().max(MOST.text);
const percent = z.number().min(0).max(100);

/**
 * Bars from left to right, from 0 to 100, in groups: scores of indicators in years, progress of units in rounds. It says all that the picture
 * shows; the card that it stands in says the same in words.
 */
export const chartSchema = z.strictObject({
  title: text,
  /** whose it is */
  of: text,
  /** what stands above the bars of a group, e.g. `1. การปฏิบัติหน้าที่` */
  groups: z.array(text).min(1).max(MOST.groups),
  /** one bar in each group, in their order; null: there is no figure. Of one series alone the name is not shown */
  series: z
    .array(z.strictObject({ name: text, values: z.array(percent.nullable()) }))
    .min(1)
    .max(MOST.series),
  /** lines from top to bottom, e.g. at 85 */
  marks: z.array(percent).max(MOST.marks),
  /** digits behind the point; what stands behind a figure */
  decimals: z.int().min(0).max(2),
  unit: z.string().max(10),
  /** in place of a figure that is not there */
  none: text,
});
export type Chart = z.infer<typeof chartSchema>;

/** Width of the picture in pixels, as LINE shows it at the most. */
export const CHART_WIDTH = 1040;
/** Heights in pixels; words of 36 pixels are still read on a phone, which shows a third of it. */
export const LAYOUT = {
  title: 156,
  legend: 70,
  name: 58,
  bar: 42,
  gap: 26,
  marks: 70,
  side: 32,
  figures: 210,
} as const;

/** How high the picture of a chart is, in pixels. */
export function chartHeight(chart: Pick<Chart, 'groups' | 'series' | 'marks'>): number {
  const { title, legend, name, bar, gap, marks } = LAYOUT;
  const above = title + (chart.series.length > 1 ? legend : 0);
  return (
    above + chart.groups.length * (name + bar * chart.series.length + gap) + (chart.marks.length > 0 ? marks : gap)
  );
}
