/** Things to do at some later time. */
export class Agenda {
  private readonly tasks: { due: number; task: () => Promise<void> }[] = [];

  add(due: number, task: () => Promise<void>): void {
    this.tasks.push({ due, task });
  }

  /** Takes out what is due by then, in the order in which it was added. */
  takeDue(by: number): (() => Promise<void>)[] {
    const due = this.tasks.filter((entry) => entry.due <= by);
    if (due.length > 0) this.tasks.splice(0, this.tasks.length, ...this.tasks.filter((entry) => entry.due > by));
    return due.map(({ task }) => task);
  }
}
