import action from '../shell/action.module.css';

/** The button that sends a form. */
export function Submit({ label, busy = false }: { label: string; busy?: boolean }) {
  return (
    <button type="submit" className={action.action} disabled={busy}>
      {label}
    </button>
  );
}
