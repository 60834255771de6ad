/** From where on what a volunteer reports is looked at by a person. Nobody is excluded by a number alone. */
export interface ReviewLimits {
  readonly dialsAnHour: number;
  readonly minutesBeforeTheLongest: number;
  readonly handBacks: number;
  readonly handBackShare: number;
  readonly conversations: number;
  readonly refusedReports: number;
}

export const reviewLimits: ReviewLimits = {
  /** To get a number, dial it, let it ring and report takes forty seconds and more: nobody does ninety in an hour. */
  dialsAnHour: 90,
  /**
   * Of calls that began in one hour, all but the last ended in it: without the longest they cannot last more than 60
   * minutes. Half as much again, for durations are rounded and often guessed.
   */
  minutesBeforeTheLongest: 90,
  /** Numbers are handed back by mistake, and by those who lose heart; not dozens of them … */
  handBacks: 30,
  /** … and not more often than they are called: that looks like somebody who collects numbers. */
  handBackShare: 0.5,
  /** Whoever talks to strangers hears yes and no: where every second answer is positive, 40 alike are no chance. */
  conversations: 40,
  /** Once or twice somebody types seconds for minutes; the desk says at once that it cannot be. */
  refusedReports: 3,
};
