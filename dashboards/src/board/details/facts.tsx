import classes from './details.module.css';

interface Props {
  facts: readonly (readonly [name: string, value: string | undefined])[];
  /** Values are sentences, which stand below their names. */
  long?: boolean;
}

/** Names and values; what has no value is left out. */
export function Facts({ facts, long = false }: Props) {
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts} data-long={long || undefined}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
