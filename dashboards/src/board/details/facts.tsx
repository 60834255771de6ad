import classes from './details.module.css';

/** Names and values; what has no value is left out. */
export function Facts({ facts }: { facts: readonly [name: string, value: string | undefined][] }) {
  const known = facts.filter(([, value]) => value !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
