import { useEffect, useRef } from 'react';
import { type Day, isDay } from '../state/days';
import classes from './controls.module.css';

interface Props {
  label: string;
  name: string;
  value: Day;
  min: Day;
  max: Day;
  choose: (day: Day) => void;
}

/**
 * A day, by the browser's own date field. It keeps what is being typed to itself until it is a day between the
 * two: half a year number must neither be asked for nor wiped out.
 */
export function DateField({ label, name, value, min, max, choose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <label className={classes.date}>
      {label}
      <input
        ref={field}
        type="date"
        name={name}
        defaultValue={value}
        min={min}
        max={max}
        onChange={({ currentTarget: { value: typed } }) => {
          if (isDay(typed) && typed >= min && typed <= max) choose(typed);
        }}
      />
    </label>
  );
}
