import classes from './controls.module.css';
import { FilterChips } from './filter-chips';
import { RangePicker } from './range-picker';

/** What the figures below are limited to. */
export function Controls() {
  return (
    <div className={classes.controls}>
      <RangePicker />
      <FilterChips />
    </div>
  );
}
