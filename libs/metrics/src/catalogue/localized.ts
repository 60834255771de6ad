/** A text in every language that is complete. */
export interface Localized {
  readonly en: string;
  readonly ru: string;
}
