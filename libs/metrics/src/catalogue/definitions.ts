/** What tells definitions apart. */
interface Versioned {
  readonly name: string;
  readonly version: number;
}

/** Definitions by name and version. */
export class Definitions<D extends Versioned> {
  private readonly byName = new Map<string, readonly D[]>();

  /**
   * @param present the definitions in use, one of each name
   * @param superseded definitions that these have taken the place of
   */
  constructor(present: readonly D[], superseded: readonly D[]) {
    for (const each of present) {
      const earlier = superseded.filter(({ name }) => name === each.name);
      this.byName.set(each.name, [each, ...earlier.toSorted((a, b) => b.version - a.version)]);
    }
  }

  /** The present definition, unless another version is asked for; undefined if there is none. */
  find(name: string, version?: number): D | undefined {
    const all = this.byName.get(name) ?? [];
    return version === undefined ? all[0] : all.find((each) => each.version === version);
  }

  /** The newest first. */
  versionsOf(name: string): number[] {
    return (this.byName.get(name) ?? []).map(({ version }) => version);
  }
}
