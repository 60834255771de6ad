/** Heights of the charts, in pixels. */
export const chartHeight = 340;
export const rateHeight = 280;
