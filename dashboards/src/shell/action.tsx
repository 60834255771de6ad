import classes from './action.module.css';

export type ActionProps = { label: string } & ({ href: string } | { onClick: () => void });

/** The one thing to do next: a link or a button that looks the same. */
export function Action(props: ActionProps) {
  if ('href' in props) {
    return (
      <a className={classes.action} href={props.href}>
        {props.label}
      </a>
    );
  }
  return (
    <button type="button" className={classes.action} onClick={props.onClick}>
      {props.label}
    </button>
  );
}
