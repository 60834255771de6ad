/** Heights of the charts, in pixels. */
export const chartHeight = 340;
export const rateHeight = 280;
/** Of the line above a chart that says what its marks stand for. */
export const legendHeight = 27;
/** Of a chart in a card. */
export const smallHeight = 210;
