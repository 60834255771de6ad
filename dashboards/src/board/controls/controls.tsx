import { ViewsMenu } from '../../views/views-menu';
import { ExportBoard } from '../export/export-board';
import { ComparePicker } from './compare-picker';
import classes from './controls.module.css';
import { FilterChips } from './filter-chips';
import { RangePicker } from './range-picker';

/** What the figures below are limited to, what they are compared with, and how to take them away. */
export function Controls() {
  return (
    <div className={`${classes.controls} screen-only`}>
      <RangePicker />
      <ComparePicker />
      <FilterChips />
      <div className={classes.end}>
        <ViewsMenu />
        <ExportBoard />
      </div>
    </div>
  );
}
