import { useMediaQuery } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import type { FiguresAnswer, Row } from '../../api/types';
import { useBoard } from '../board-context';
import { hourMetrics } from '../data/questions';
import { Picture } from '../pointed/picture';
import { Pointed } from '../pointed/pointed';
import pointedClasses from '../pointed/pointed.module.css';
import { Spot } from '../pointed/spot';
import { useSpots } from '../pointed/use-spots';
import { ShadeLegend } from '../shades/shade-legend';
import { scaleOf, shadeOf } from '../shades/shades';
import shades from '../shades/shades.module.css';
import { useSpotText } from '../shades/use-spot-text';
import classes from './heat-map.module.css';
import { slots as allSlots, alongWeek, hoursOfDay, slotOf, weekdays } from './hours';

interface Props {
  /** What was counted in each hour of the week. */
  slots: ReadonlyMap<string, Row>;
  answer: FiguresAnswer;
}

/** In pixels of the picture. */
const across = { left: 44, top: 18, width: 24, height: 26 };
const down = { left: 34, top: 20, width: 46, height: 20 };
const gap = 2;
/** A page on which hours across would be too narrow for a finger. */
const narrow = '(max-width: 36em)';

/** The hours of the week, each in the shade of its figure: hours across, or down on a phone. */
export function HeatMap({ slots, answer }: Props) {
  const t = useTranslations('hours');
  const { state, format } = useBoard();
  const hoursAcross = !useMediaQuery(narrow);
  const scale = scaleOf([...slots.values()], state.choices.hours);
  const textOf = useSpotText(state.choices.hours);
  const nameOf = (slot: string) => {
    const [weekday = '', hour = ''] = slot.split('-');
    return `${format.weekday(weekday)}, ${format.hour(hour)}`;
  };
  const { box, pointed, leave, spot } = useSpots<SVGSVGElement>({
    keys: allSlots,
    next: alongWeek(hoursAcross),
  });
  const { left, top, width, height } = hoursAcross ? across : down;
  const [columns, lines] = hoursAcross ? [hoursOfDay, weekdays] : [weekdays, hoursOfDay];
  const written = (label: string) => (weekdays.includes(label) ? format.shortWeekday(label) : label);
  const [weekday = '', hour = ''] = pointed?.split('-') ?? [];
  return (
    <figure>
      <ShadeLegend scale={scale} />
      <Picture
        ref={box}
        label={t('chart')}
        name="hours"
        viewBox={`0 0 ${left + columns.length * width} ${top + lines.length * height}`}
        onMouseLeave={leave}
      >
        {columns.map((label, index) =>
          hoursAcross && index % 2 === 1 ? null : (
            <text key={label} className={classes.column} x={left + (index + 0.5) * width} y={top - 6}>
              {written(label)}
            </text>
          ),
        )}
        {lines.map((label, index) => (
          <text key={label} className={classes.line} x={left - 8} y={top + (index + 0.5) * height + 4}>
            {written(label)}
          </text>
        ))}
        {lines.flatMap((line, y) =>
          columns.map((column, x) => {
            const slot = hoursAcross ? slotOf(line, column) : slotOf(column, line);
            const row = slots.get(slot);
            return (
              <Spot key={slot} {...spot(slot)} label={textOf(nameOf(slot), row)}>
                <rect
                  className={shades.shade}
                  data-shade={shadeOf(row, scale)}
                  x={left + x * width}
                  y={top + y * height}
                  width={width - gap}
                  height={height - gap}
                />
              </Spot>
            );
          }),
        )}
      </Picture>
      {pointed === undefined ? (
        <p className={`${pointedClasses.hint} screen-only`}>{t('hint')}</p>
      ) : (
        <Pointed
          name={nameOf(pointed)}
          row={slots.get(pointed)}
          answer={answer}
          metrics={hourMetrics}
          of={{ ...state.filters, weekday: [weekday], hour: [hour] }}
        />
      )}
    </figure>
  );
}
